package dev.topaz.conformance;

import dev.topaz.messages.TopMessages;
import dev.topaz.runtime.TopApis;

/** The APIs and topics of the suites, and the API whose spec ships with the processor. */
@TopApis({"taobao.conformance.*", "taobao.bcpush.isv.event.emit"})
@TopMessages("taobao_conformance_*")
interface Conformance {}
