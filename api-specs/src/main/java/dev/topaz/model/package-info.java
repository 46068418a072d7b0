/** The APIs as decided: final names and types. Knows neither where they came from nor how they are printed. */
@NullMarked
package dev.topaz.model;

import org.jspecify.annotations.NullMarked;
