/** The values of an answer: the examples of a document, what a test puts in their place, and the platform's three formats. */
@NullMarked
package dev.topaz.testkit.answer;

import org.jspecify.annotations.NullMarked;
