/** Session keys of sellers: kept, refreshed in time by one caller at a time, and given up when the platform refuses them. */
@NullMarked
package dev.topaz.runtime.token;

import org.jspecify.annotations.NullMarked;
