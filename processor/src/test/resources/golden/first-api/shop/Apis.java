package shop;

import dev.topaz.runtime.TopApis;

@TopApis("taobao.bcpush.isv.event.emit")
interface Apis {}
