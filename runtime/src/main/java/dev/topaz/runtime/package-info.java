/**
 * What generated code and its callers use: the clients, the base of every request and response, the errors.
 *
 * <p>Knows no single API and no spec.
 */
@NullMarked
package dev.topaz.runtime;

import org.jspecify.annotations.NullMarked;
