/** One call: filled in, checked, signed, sent, and shown with everything but the secret. */
@NullMarked
package dev.topaz.explorer.call;

import org.jspecify.annotations.NullMarked;
