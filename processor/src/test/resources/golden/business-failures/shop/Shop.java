package shop;

import dev.topaz.runtime.TopApis;

@TopApis(
        value = {"demo.result.get", "demo.top.get", "demo.returned.get", "demo.plain.get", "demo.detailed.*"},
        returnBusinessFailures = {"demo.ret*", "demo.plain.get"})
interface Shop {}
