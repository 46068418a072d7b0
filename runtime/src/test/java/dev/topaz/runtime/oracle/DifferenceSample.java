package dev.topaz.runtime.oracle;

import dev.topaz.runtime.oracle.Official.Form;
import dev.topaz.runtime.oracle.Shape.Kind;
import dev.topaz.runtime.oracle.Shape.Slot;
import java.util.Locale;

/**
 * An answer and what both sides make of it.
 *
 * @param official the ending and the values, as {@link DifferencesTest} shows them
 */
record DifferenceSample(Difference difference, Shape shape, Form form, String body, String official, String ours) {
    static final Shape ALL = all();
    static final Shape DERIVED = new Shape("TwoLevelResponse");
    static final Shape WITH_CODE = new Shape("WithCodeResponse")
            .add(new Slot("code", "code", Kind.TEXT, null, null))
            .add(new Slot("text", "text", Kind.TEXT, null, null));

    private static Shape all() {
        Shape item = new Shape("Item");
        item.add(new Slot("id", "id", Kind.NUMBER, null, null)).add(new Slot("name", "name", Kind.TEXT, null, null));
        Shape all = new Shape("AllResponse");
        for (Kind kind : Kind.values()) {
            // The official base class has a property "flag" of its own.
            String name = kind == Kind.FLAG ? "bool" : kind.name().toLowerCase(Locale.ROOT);
            Shape type = kind == Kind.OBJECT ? item : null;
            all.add(new Slot(name, name, kind, null, type));
            all.add(new Slot(name + "s", name + "s", kind, kind.nameInList, type));
        }
        return all;
    }

    static DifferenceSample full(Difference difference, String body, String official, String ours) {
        return new DifferenceSample(difference, ALL, Form.JSON, body, official, ours);
    }

    static DifferenceSample simplified(Difference difference, String body, String official, String ours) {
        return new DifferenceSample(difference, ALL, Form.SIMPLIFIED, body, official, ours);
    }

    static DifferenceSample xml(Difference difference, String body, String official, String ours) {
        return new DifferenceSample(difference, ALL, Form.XML, body, official, ours);
    }

    @Override
    public String toString() {
        return difference + " " + form + " " + (body.length() > 60 ? body.substring(0, 60) : body);
    }
}
