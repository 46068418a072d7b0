/** Values of parameters held against their document: what the gateway refuses, and what a form complains of before. */
@NullMarked
package dev.topaz.testkit.validation;

import org.jspecify.annotations.NullMarked;
