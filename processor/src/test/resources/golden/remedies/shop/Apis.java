package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.remedy.get")
interface Apis {}
