/** What a team knows better than the vendor's documentation. */
@NullMarked
package dev.topaz.correct;

import org.jspecify.annotations.NullMarked;
