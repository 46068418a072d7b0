/** The page and its endpoints, for the browser of this machine and for nobody else. */
@NullMarked
package dev.topaz.explorer.web;

import org.jspecify.annotations.NullMarked;
