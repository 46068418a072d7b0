/**
 * Comparisons with the official SDK that run on Java 8 as well as on newer JDKs. Written for Java 8, together with the packages
 * that they use: {@code event}, and of {@code decode} what stands in {@code DecodeRatios}.
 */
@NullMarked
package dev.topaz.benchmarks.portable;

import org.jspecify.annotations.NullMarked;
