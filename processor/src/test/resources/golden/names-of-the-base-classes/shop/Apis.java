package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.base.get")
interface Apis {}
