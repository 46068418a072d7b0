package dev.topaz.conformance;

import dev.topaz.runtime.TopApis;

/** The APIs of the suites, and the one whose spec ships with the processor. */
@TopApis({"taobao.conformance.*", "taobao.bcpush.isv.event.emit"})
interface Conformance {}
