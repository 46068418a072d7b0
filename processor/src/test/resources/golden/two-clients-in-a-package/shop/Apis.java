package shop;

import dev.topaz.runtime.TopApis;

class Apis {
    @TopApis({"demo.a.get", "demo.b.get"})
    interface One {}

    @TopApis("demo.b.*")
    interface Two {}
}
