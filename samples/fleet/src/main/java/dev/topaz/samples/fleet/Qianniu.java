package dev.topaz.samples.fleet;

import dev.topaz.runtime.TopApis;

/** The API that the fleet calls. */
@TopApis("taobao.bcpush.isv.event.emit")
interface Qianniu {}
