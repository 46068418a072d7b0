/** The compiler plug-in: reads {@code @TopApis}, finds the specs, and hands what the other packages made to javac. */
@NullMarked
package dev.topaz.processor;

import org.jspecify.annotations.NullMarked;
