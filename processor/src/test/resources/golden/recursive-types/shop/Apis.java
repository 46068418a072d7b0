package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.tree.get")
interface Apis {}
