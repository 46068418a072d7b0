/** How bytes travel: one small interface, and the JDK's client behind it. */
@NullMarked
package dev.topaz.runtime.http;

import org.jspecify.annotations.NullMarked;
