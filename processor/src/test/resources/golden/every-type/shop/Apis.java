package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.every.type")
interface Apis {}
