/** Readers of the vendor's documents, one for each form in which they reach us; all yield the same ApiSpec. */
@NullMarked
package dev.topaz.scrape;

import org.jspecify.annotations.NullMarked;
