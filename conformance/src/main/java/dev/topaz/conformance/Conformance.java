package dev.topaz.conformance;

import dev.topaz.runtime.TopApis;

/** The APIs of the suites. */
@TopApis("taobao.conformance.trade.get")
interface Conformance {}
