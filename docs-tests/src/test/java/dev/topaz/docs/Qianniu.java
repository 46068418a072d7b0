package dev.topaz.docs;

import dev.topaz.runtime.TopApis;

/** The APIs that the pages call; the specs of all but the first are cut down to what the pages use. */
@TopApis({
    "taobao.bcpush.isv.event.emit",
    "taobao.time.get",
    "taobao.top.auth.token.refresh",
    "taobao.trade.get",
    "taobao.user.seller.get"
})
interface Qianniu {}
