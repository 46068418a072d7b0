package dev.topaz.samples.mapping;

import dev.topaz.runtime.TopApis;

/** One API of the bundled specs, and one whose spec is a resource of this module. */
@TopApis({"taobao.bcpush.isv.event.emit", "demo.trade.get"})
interface Shop {}
