package dev.topaz.spring.test.shop;

import dev.topaz.runtime.TopApis;

@TopApis("taobao.bcpush.isv.event.emit")
interface Qianniu {}
