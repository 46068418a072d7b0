package shop;

import dev.topaz.runtime.TopApis;

@TopApis(value = "demo.one.get", sharedTypes = {"Trade", "Trad", "Zzz"})
interface Apis {}
