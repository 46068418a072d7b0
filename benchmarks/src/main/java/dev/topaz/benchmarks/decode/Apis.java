package dev.topaz.benchmarks.decode;

import dev.topaz.runtime.TopApis;

/** The APIs whose answers are decoded. */
@TopApis({"taobao.demo.trades.get", "taobao.bcpush.isv.event.emit"})
interface Apis {}
