package shop;

import dev.topaz.runtime.TopApis;

@TopApis(value = "demo.*", sharedTypes = "*")
interface Apis {}
