/** The API explorer: a page on this machine that shows every API of the specs, and sends signed calls. */
@NullMarked
package dev.topaz.explorer;

import org.jspecify.annotations.NullMarked;
