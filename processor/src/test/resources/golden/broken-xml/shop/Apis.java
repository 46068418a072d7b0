package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.broken.get")
interface Apis {}
