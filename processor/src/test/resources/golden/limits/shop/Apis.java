package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.limits.get")
interface Apis {}
