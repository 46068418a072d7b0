/** Spec to model: decides every name, every type and every clash; or says what is wrong with the spec. */
@NullMarked
package dev.topaz.resolve;

import org.jspecify.annotations.NullMarked;
