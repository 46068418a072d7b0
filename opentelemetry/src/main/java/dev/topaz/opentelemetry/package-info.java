/** Calls as spans of OpenTelemetry. */
@NullMarked
package dev.topaz.opentelemetry;

import org.jspecify.annotations.NullMarked;
