package dev.topaz.docs;

import dev.topaz.runtime.TopApis;

/** An API with a limit of every kind. */
@TopApis("taobao.demo.limited.get")
interface Limited {}
