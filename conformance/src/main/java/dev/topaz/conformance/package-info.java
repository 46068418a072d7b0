/**
 * Test suites for every JDK that the runtime supports. They are written in the language of the oldest and use its library alone,
 * so that the same classes run on all of them; {@code SupportedJdksTest} runs them.
 */
@NullMarked
package dev.topaz.conformance;

import org.jspecify.annotations.NullMarked;
