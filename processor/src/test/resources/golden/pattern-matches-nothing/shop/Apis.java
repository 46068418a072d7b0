package shop;

import dev.topaz.runtime.TopApis;

@TopApis(value = {"demo.trde.*", "demo.trade.*"}, except = "demo.item.get")
interface Apis {}
