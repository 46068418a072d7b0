package dev.topaz.spec.catalog;

/**
 * One line of the catalogue's table of contents.
 *
 * @param title the short title in Chinese; empty when no document gives one
 * @param category the folder in the documentation; empty when no document gives one
 */
public record CatalogTitle(Kind kind, String name, String title, String category) {
    /** What the line is about. */
    public enum Kind {
        API,
        TOPIC
    }
}
