package dev.topaz.samples;

import dev.topaz.runtime.TopApis;

/** The APIs that these samples call. The compiler writes their requests, their responses and {@code QianniuClient}. */
@TopApis("taobao.bcpush.isv.event.emit")
interface Qianniu {}
