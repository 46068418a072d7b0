package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.s.*")
interface Apis {}
