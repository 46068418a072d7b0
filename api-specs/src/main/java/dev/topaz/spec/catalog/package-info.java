/** The facts of every API and message topic of the platform: what a catalogue answers, and how it is searched. */
@NullMarked
package dev.topaz.spec.catalog;

import org.jspecify.annotations.NullMarked;
