package dev.topaz.generate;

import dev.topaz.spec.DocumentKind;

/** How messages speak of documents of one kind. */
enum DocumentWords {
    /** Of APIs. */
    OF_APIS(GenerationProblem.UNKNOWN_API, "", "spec", "API"),
    /** Of topics of the message channel. */
    OF_TOPICS(GenerationProblem.UNKNOWN_TOPIC, "the topic ", "spec of a topic", "topic");

    private final GenerationProblem unknown;
    private final String before;
    private final String spec;
    private final String noun;

    DocumentWords(GenerationProblem unknown, String before, String spec, String noun) {
        this.unknown = unknown;
        this.before = before;
        this.spec = spec;
        this.noun = noun;
    }

    static DocumentWords of(DocumentKind kind) {
        return switch (kind) {
            case API -> OF_APIS;
            case TOPIC -> OF_TOPICS;
        };
    }

    /** Returns the code of the problem that there is no spec. */
    GenerationProblem unknown() {
        return unknown;
    }

    /** Returns a document's name as messages quote it. */
    String quoted(String name) {
        return before + "'" + name + "'";
    }

    /** Returns what a pattern stands for. */
    String spec() {
        return spec;
    }

    /** Returns what one document describes. */
    String noun() {
        return noun;
    }

    /** Returns the same with its article. */
    String aNoun() {
        return switch (this) {
            case OF_APIS -> "an API";
            case OF_TOPICS -> "a topic";
        };
    }

    /** Returns the commands that bring a spec. */
    String fetch(String name) {
        return switch (this) {
            case OF_APIS ->
                "to fetch it: mvn topaz:import -Dtopaz.catalog=" + name + ", or topaz-specs import --catalog " + name;
            case OF_TOPICS ->
                "to make one of its page: mvn topaz:import -Dtopaz.documents=<page>, or topaz-specs import <page>; it"
                        + " belongs in META-INF/topaz/messages";
        };
    }

    /** Returns what to do with a file that describes something else than its name says: a document of this kind. */
    String insteadOf(DocumentKind found) {
        return switch (this) {
            case OF_APIS ->
                found == DocumentKind.API
                        ? "name the file after the API it describes"
                        : "the spec of a topic belongs in META-INF/topaz/messages, and begins with <topic>; that of an API begins"
                                + " with <api>";
            case OF_TOPICS -> "name the file after the topic it describes, and begin it with <topic>";
        };
    }
}
