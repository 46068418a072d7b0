package dev.topaz.scrape.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * One name in a sample: its value if it is a scalar, its children if it is an object. Nodes are told apart by identity: two
 * fields of one name and value are still two.
 */
public final class SampleNode {
    /** A name of which no sample tells anything. */
    public static final SampleNode UNKNOWN = new SampleNode("", List.of());

    /** The name of a node that stands for an element of a list and has none of its own. */
    static final String ELEMENT = "";

    private final String name;
    private final String bareName;
    private final List<String> values;
    private final List<SampleNode> children;

    /** @param values what the documented example may look like; empty when the sample does not tell */
    SampleNode(String name, List<String> values) {
        this(name, values, new ArrayList<>());
    }

    private SampleNode(String name, List<String> values, List<SampleNode> children) {
        this.name = name;
        this.bareName = bare(name);
        this.values = List.copyOf(values);
        this.children = children;
    }

    /** Returns the same object under another name, as a Java sample passes it on: what is set later is seen here too. */
    SampleNode as(String other) {
        return new SampleNode(other, List.of(), children);
    }

    void add(SampleNode child) {
        children.add(child);
    }

    public String name() {
        return name;
    }

    /** What the documented example may be, in the spellings that a sample leaves open; empty when it does not tell. */
    public List<String> values() {
        return values;
    }

    /** The fields of an object, in the order of the sample. */
    public List<SampleNode> children() {
        return Collections.unmodifiableList(children);
    }

    /** The child that stands for an element of a list without a name of its own; itself if there is none. */
    SampleNode element() {
        return !children.isEmpty() && children.get(0).name.equals(ELEMENT) ? children.get(0) : this;
    }

    /**
     * Whether a documented name is this one's. Setters of a sample spell it in their own way ({@code source_name},
     * {@code setSourceName}), those of JSON texts with {@code String} at the end.
     */
    public boolean isCalled(String documented) {
        String other = bare(documented);
        return bareName.equals(other) || bareName.equals(other + "string");
    }

    private static String bare(String name) {
        return name.replace("_", "").replace(".", "").toLowerCase(Locale.ROOT);
    }
}
