package dev.topaz.samples.kotlin.sold

import dev.topaz.runtime.TopApis

/** Two APIs that share the type of a trade. */
@TopApis("demo.sold.get", "demo.memo.update", sharedTypes = ["Trade"])
internal interface Sold
