package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.twice.get")
interface Apis {}
