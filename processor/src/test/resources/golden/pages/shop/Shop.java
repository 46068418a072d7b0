package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.*")
interface Shop {}
