package dev.topaz.samples.modular;

import dev.topaz.runtime.TopApis;

/** The APIs that this module calls: one of the bundled specs, and one of its own. */
@TopApis({"taobao.bcpush.isv.event.emit", "taobao.demo.trade.get"})
interface Trades {}
