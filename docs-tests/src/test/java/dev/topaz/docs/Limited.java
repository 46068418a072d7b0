package dev.topaz.docs;

import dev.topaz.runtime.TopApis;

/** An API with a limit of every kind, a file, and an answer with values of several types. */
@TopApis("taobao.demo.limited.get")
interface Limited {}
