/** Answers: the examples of a document, changed where a test wants it, written in the platform's three formats. */
@NullMarked
package dev.topaz.testkit.answer;

import org.jspecify.annotations.NullMarked;
