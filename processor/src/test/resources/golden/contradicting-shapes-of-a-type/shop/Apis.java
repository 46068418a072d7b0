package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.contradiction.get")
interface Apis {}
