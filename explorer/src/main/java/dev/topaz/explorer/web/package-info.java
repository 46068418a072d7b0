/** The page and its endpoints, for the browser of this machine only. */
@NullMarked
package dev.topaz.explorer.web;

import org.jspecify.annotations.NullMarked;
