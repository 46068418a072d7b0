package shop;

import dev.topaz.runtime.TopApis;

@TopApis({"taobao.bcpush.isv.event.emitt", "demo.nothing.like.it"})
interface Apis {}
