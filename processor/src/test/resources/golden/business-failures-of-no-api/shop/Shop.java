package shop;

import dev.topaz.runtime.TopApis;

@TopApis(value = "demo.top.get", returnBusinessFailures = "demo.tpo.get")
interface Shop {}
