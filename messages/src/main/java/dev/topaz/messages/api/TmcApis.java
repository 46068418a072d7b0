package dev.topaz.messages.api;

import dev.topaz.runtime.TopApis;

/** Declares the APIs of messages that the consumer calls; their requests and responses are generated into this package. */
@TopApis({"taobao.tmc.auth.get", "taobao.tmc.messages.consume", "taobao.tmc.messages.confirm"})
interface TmcApis {}
