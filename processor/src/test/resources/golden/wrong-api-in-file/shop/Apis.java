package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.a.get")
interface Apis {}
