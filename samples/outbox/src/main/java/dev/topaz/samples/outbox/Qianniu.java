package dev.topaz.samples.outbox;

import dev.topaz.runtime.TopApis;

/** The API that takes the events. */
@TopApis("taobao.bcpush.isv.event.emit")
interface Qianniu {}
