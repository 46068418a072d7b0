package dev.topaz.resolve;

import dev.topaz.model.Doc;
import dev.topaz.model.Doc.Fact;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What the Javadoc of each element says, in the order in which a developer asks for it. */
final class Docs {
    private Docs() {}

    static Doc of(ParamSpec param, Position position) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Wire name", param.name()));
        add(facts, "Type", param.type());
        if (position != Position.RESPONSE_TOP && position != Position.RESPONSE_NESTED) {
            facts.add(new Fact("Required", param.required() ? "yes" : "no"));
        }
        add(facts, "Example", param.example());
        addLimits(facts, param.limits());
        return new Doc(param.description(), facts);
    }

    static Doc of(ApiSpec spec) {
        List<Fact> facts = new ArrayList<>();
        switch (spec.kind()) {
            case API -> {
                facts.add(new Fact("API", spec.name()));
                add(facts, "Category", spec.category());
                facts.add(new Fact("Session", words(spec.session())));
            }
            case TOPIC -> {
                facts.add(new Fact("Topic", spec.name()));
                add(facts, "Category", spec.category());
            }
        }
        return new Doc(summary(spec), facts);
    }

    private static String words(Session session) {
        return switch (session) {
            case REQUIRED -> "required";
            case OPTIONAL -> "optional";
            case NONE -> "not needed";
            case UNKNOWN -> "not documented";
        };
    }

    static Doc of(StructBuilder builder) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Documented type", builder.typeWord()));
        builder.disagreesWith()
                .ifPresent(first -> facts.add(new Fact(
                        "Note",
                        "the document has several objects of this type whose fields contradict each other; this class"
                                + " holds those that do not fit " + first)));
        return new Doc("", facts);
    }

    private static String summary(ApiSpec api) {
        boolean says = !api.description().isEmpty() && !api.description().equals(api.title());
        return says ? api.title() + "\n\n" + api.description() : api.title();
    }

    private static void addLimits(List<Fact> facts, Limits limits) {
        add(facts, "Default", limits.defaultValue());
        add(facts, "Longest", limits.maxLength());
        add(facts, "Most elements", limits.maxListSize());
        add(facts, "Smallest", limits.minValue());
        add(facts, "Largest", limits.maxValue());
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
    }

    private static void add(List<Fact> facts, String label, OptionalLong value) {
        value.ifPresent(number -> facts.add(new Fact(label, Long.toString(number))));
    }
}
