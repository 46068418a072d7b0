package shop;

import dev.topaz.runtime.TopApis;

@TopApis("demo.trade.get")
interface Apis {}
