package dev.topaz.model;

import java.util.List;

/**
 * What the Javadoc of an element says, still in the vendor's own characters.
 *
 * @param text the description; empty when the page has none
 * @param facts what one line below it says
 */
public record Doc(String text, List<Fact> facts) {
    public Doc {
        facts = List.copyOf(facts);
    }

    /**
     * One fact, such as {@code example} and the documented example.
     *
     * @param label empty where the value says enough
     */
    public record Fact(String label, String value) {}
}
