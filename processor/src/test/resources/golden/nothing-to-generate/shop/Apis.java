package shop;

import dev.topaz.runtime.TopApis;

@TopApis({})
interface Apis {}
