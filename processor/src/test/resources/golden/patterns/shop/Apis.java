package shop;

import dev.topaz.runtime.TopApis;

@TopApis(value = "demo.trade.*", except = "demo.trade.*.list")
interface Apis {}
