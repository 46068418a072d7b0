/** What may be shown of a value: the one list of names that hold secrets and personal data. */
@NullMarked
package dev.topaz.runtime.redact;

import org.jspecify.annotations.NullMarked;
