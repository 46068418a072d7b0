package dev.topaz.scrape.sample;

import java.util.List;

/**
 * A sample of a page.
 *
 * @param root its top-level names are the children
 */
public record Sample(SampleNode root, Kind kind) {
    /** What is known where a page has no sample. */
    public static final Sample NONE = new Sample(new SampleNode("", List.of()), Kind.REQUEST);

    /** What can be expected of a sample. */
    public enum Kind {
        /** Leaves names out that the tables document, and passes objects and lists as they are. */
        REQUEST,
        /** Holds every documented name, and wraps the elements of its lists: {@code "items":{"item":[{}]}}. */
        ANSWER
    }

    /** Returns whether the name stands in the sample just as it is documented: answers have the names themselves, setters do not. */
    public boolean spells(SampleNode node, String documented) {
        return switch (kind) {
            case REQUEST -> node.isCalled(documented);
            case ANSWER -> node.name().equals(documented);
        };
    }

    /** The node of one element of a list. */
    public SampleNode element(SampleNode list) {
        SampleNode bare = list.element();
        boolean wrapped =
                kind == Kind.ANSWER && bare == list && !list.children().isEmpty();
        return wrapped ? list.children().get(0).element() : bare;
    }
}
