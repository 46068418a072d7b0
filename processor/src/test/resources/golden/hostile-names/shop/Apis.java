package shop;

import dev.topaz.runtime.TopApis;

@TopApis({"demo.3d.default.get", "demo.m-kv.com.Create.2015-03-01"})
interface Apis {}
