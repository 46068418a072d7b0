package shop;

import dev.topaz.runtime.TopApis;

class Apis {
    @TopApis("demo.broken.get")
    interface One {}

    @TopApis("demo.broken.*")
    interface Two {}
}
