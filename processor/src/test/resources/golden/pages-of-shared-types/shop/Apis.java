package shop;

import dev.topaz.runtime.TopApis;

@TopApis(value = "demo.*", sharedTypes = {"Trade", "Result", "ItemPage"})
interface Apis {}
