package dev.topaz.spring.other;

import dev.topaz.runtime.TopApis;

@TopApis("taobao.bcpush.isv.event.emit")
interface Other {}
