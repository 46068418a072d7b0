package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.prose.get")
interface Apis {}
