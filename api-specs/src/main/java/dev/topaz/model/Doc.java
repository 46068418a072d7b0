package dev.topaz.model;

import java.util.List;

/**
 * What the Javadoc of an element says, still in the vendor's own characters.
 *
 * @param text the description; empty when the page has none
 * @param facts the lines below it
 */
public record Doc(String text, List<Fact> facts) {
    public Doc {
        facts = List.copyOf(facts);
    }

    /** One line, such as {@code Example} and the documented example. */
    public record Fact(String label, String value) {}
}
