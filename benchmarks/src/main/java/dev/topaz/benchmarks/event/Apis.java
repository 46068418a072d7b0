package dev.topaz.benchmarks.event;

import dev.topaz.runtime.TopApis;

/** The API that all parts call. */
@TopApis("taobao.bcpush.isv.event.emit")
interface Apis {}
