package dev.topaz.spec;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Reads the attributes of one element; an absent one and an empty one are the same. */
final class Attributes {
    private final XmlNode node;
    private final List<Problem> problems;

    /** Reports every attribute that is not among the known ones. */
    Attributes(XmlNode node, List<String> known, List<Problem> problems) {
        this.node = node;
        this.problems = problems;
        node.attributes().forEach((name, attribute) -> {
            if (!known.contains(name)) {
                problems.add(new Problem(
                        SpecProblem.UNKNOWN_ATTRIBUTE,
                        "<" + node.name() + "> has no attribute '" + name + "'",
                        attribute.at(),
                        Nearest.to(name, known)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse(
                                        known.isEmpty()
                                                ? "it takes no attributes"
                                                : "it takes " + String.join(", ", known))));
            }
        });
    }

    String text(String name) {
        XmlNode.Attribute attribute = node.attributes().get(name);
        return attribute == null ? "" : attribute.value();
    }

    String needed(String name) {
        String value = text(name);
        if (value.isBlank()) {
            problems.add(new Problem(
                    SpecProblem.MISSING_ATTRIBUTE,
                    "<" + node.name() + "> needs the attribute '" + name + "'",
                    placeOf(name),
                    ""));
        }
        return value;
    }

    boolean flag(String name) {
        String value = text(name);
        if (!List.of("", SpecFormat.TRUE, "false").contains(value)) {
            badValue(name, "'true' or 'false'");
        }
        return value.equals(SpecFormat.TRUE);
    }

    Session session() {
        String value = text(SpecFormat.SESSION);
        for (Session session : Session.values()) {
            if (word(session).equals(value)) {
                return session;
            }
        }
        badValue(SpecFormat.SESSION, "'required', 'optional' or 'none'");
        return Session.UNKNOWN;
    }

    /** How the attribute spells it; nothing for a session of which nothing is known. */
    static String word(Session session) {
        return session == Session.UNKNOWN ? "" : session.name().toLowerCase(Locale.ROOT);
    }

    Limits limits() {
        Limits limits = new Limits(
                count(SpecFormat.MAX_LENGTH),
                count(SpecFormat.MAX_LIST_SIZE),
                number(SpecFormat.MIN_VALUE),
                number(SpecFormat.MAX_VALUE),
                text(SpecFormat.DEFAULT));
        if (limits.minValue().orElse(Long.MIN_VALUE) > limits.maxValue().orElse(Long.MAX_VALUE)) {
            problems.add(new Problem(
                    SpecProblem.CONTRADICTING_LIMITS,
                    "the minimum " + text(SpecFormat.MIN_VALUE) + " is above the maximum " + text(SpecFormat.MAX_VALUE),
                    placeOf(SpecFormat.MIN_VALUE),
                    "no value is allowed so: are they swapped?"));
        }
        return limits;
    }

    Children children() {
        String value = text(SpecFormat.FIELDS);
        if (!value.isEmpty() && !value.equals(SpecFormat.UNDOCUMENTED)) {
            badValue(SpecFormat.FIELDS, "'undocumented'");
        }
        return value.equals(SpecFormat.UNDOCUMENTED) ? Children.UNDOCUMENTED : Children.DOCUMENTED;
    }

    /** The place of an attribute; that of the element where it has none. */
    Location placeOf(String name) {
        return node.placeOf(name);
    }

    private OptionalLong count(String name) {
        OptionalLong count = number(name);
        if (count.isPresent() && count.getAsLong() < 0) {
            badValue(name, "a whole number from 0");
            return OptionalLong.empty();
        }
        return count;
    }

    private OptionalLong number(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(value));
        } catch (NumberFormatException e) {
            badValue(name, "a whole number");
            return OptionalLong.empty();
        }
    }

    private void badValue(String name, String wanted) {
        problems.add(new Problem(
                SpecProblem.BAD_VALUE, "'" + name + "' is '" + text(name) + "'", placeOf(name), "it takes " + wanted));
    }
}
