package dev.topaz.samples.messages;

import dev.topaz.runtime.TopApis;

/** The plain APIs of messages that no consumer calls. */
@TopApis({
    "taobao.tmc.message.produce",
    "taobao.tmc.messages.confirm",
    "taobao.tmc.user.permit",
    "taobao.tmc.user.cancel",
    "taobao.tmc.user.get",
    "taobao.tmc.group.add",
    "taobao.tmc.group.delete",
    "taobao.tmc.groups.get"
})
interface Tmc {}
