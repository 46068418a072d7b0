package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.shapes.get")
interface Apis {}
