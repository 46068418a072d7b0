/** The goals of {@code topaz-maven-plugin}: parameters in, build success or failure out. What is done is done elsewhere. */
@NullMarked
package dev.topaz.maven;

import org.jspecify.annotations.NullMarked;
