package shop;

import dev.topaz.runtime.TopApis;

@TopApis(value = "demo.a.get", except = "demo.*")
interface Apis {}
