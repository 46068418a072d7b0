package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.ping")
interface Apis {}
