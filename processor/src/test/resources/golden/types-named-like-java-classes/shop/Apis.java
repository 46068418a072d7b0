package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.shadow.get")
interface Apis {}
