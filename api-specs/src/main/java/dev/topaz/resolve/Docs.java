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
import java.util.stream.Collectors;

/** What the Javadoc of each element says, in the order in which a developer asks for it. */
final class Docs {
    private static final int APIS_NAMED = 5;

    private Docs() {}

    static Doc of(ParamSpec param, Position position) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "", param.type());
        if (position != Position.RESPONSE_TOP && position != Position.RESPONSE_NESTED) {
            facts.add(new Fact("", param.required() ? "required" : "optional"));
        }
        addLimits(facts, param.limits());
        add(facts, "example", param.example());
        return new Doc(param.description(), facts);
    }

    static Doc of(ApiSpec spec) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "category", spec.category());
        switch (spec.kind()) {
            case API -> facts.add(new Fact("session", words(spec.session())));
            case TOPIC -> {} // whoever has the topic receives its messages
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
        return builder.disagreesWith()
                .map(first -> new Doc(
                        "",
                        List.of(new Fact(
                                "note",
                                "the document has several objects of this type whose fields contradict each other;"
                                        + " this class holds those that do not fit " + first))))
                .orElse(new Doc("", List.of()));
    }

    /** A shared type, by the APIs that use it. */
    static Doc ofShared(List<String> apiNames) {
        String first = apiNames.stream().limit(APIS_NAMED).collect(Collectors.joining(", "));
        int more = apiNames.size() - APIS_NAMED;
        return new Doc("", List.of(new Fact("used by", more > 0 ? first + " and " + more + " more" : first)));
    }

    private static String summary(ApiSpec api) {
        boolean says = !api.description().isEmpty() && !api.description().equals(api.title());
        return says ? api.title() + "\n\n" + api.description() : api.title();
    }

    private static void addLimits(List<Fact> facts, Limits limits) {
        add(facts, "default", limits.defaultValue());
        add(facts, "max length", limits.maxLength());
        add(facts, "max items", limits.maxListSize());
        add(facts, "minimum", limits.minValue());
        add(facts, "maximum", limits.maxValue());
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
