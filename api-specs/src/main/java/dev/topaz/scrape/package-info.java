/** Readers of the vendor's documents: each form in which they reach us yields the same ApiSpec. */
@NullMarked
package dev.topaz.scrape;

import org.jspecify.annotations.NullMarked;
