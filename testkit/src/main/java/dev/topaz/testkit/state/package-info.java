/** What calls of a family of APIs leave behind: what one adds, another returns. */
@NullMarked
package dev.topaz.testkit.state;

import org.jspecify.annotations.NullMarked;
