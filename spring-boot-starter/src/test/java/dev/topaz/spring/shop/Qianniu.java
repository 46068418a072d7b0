package dev.topaz.spring.shop;

import dev.topaz.runtime.TopApis;

@TopApis({"taobao.bcpush.isv.event.emit", "taobao.demo.shop.get"})
interface Qianniu {}
