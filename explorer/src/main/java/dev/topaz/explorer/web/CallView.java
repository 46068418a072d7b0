package dev.topaz.explorer.web;

import dev.topaz.explorer.call.CallReport;

/**
 * A call, as the page shows it.
 *
 * @param java the statements that make the same call; empty for a spec that nothing can be generated from
 */
record CallView(CallReport report, String java) {}
