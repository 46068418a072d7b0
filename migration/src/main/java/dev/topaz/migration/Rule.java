package dev.topaz.migration;

/** The kinds of decisions that are left to a person. The identifiers are stable: tools may filter by them. */
enum Rule {
    // What the review of the code finds.
    REMOVED_MEMBER("removed-member", Severity.ERROR, "a member of the official SDK that Topaz does not have"),
    REMOVED_TYPE("removed-type", Severity.ERROR, "a type of the official SDK that Topaz does not have"),
    UNKNOWN_FIELD("unknown-field", Severity.ERROR, "an accessor of a field that the spec does not have"),
    CHANGED_TYPE("changed-type", Severity.ERROR, "a value whose type is another one in Topaz"),
    IMMUTABLE("immutable-answer", Severity.ERROR, "code that changes an answer of the platform"),
    OWN_SUBCLASS("own-subclass", Severity.ERROR, "a class that extends a type that cannot be extended"),
    NOT_COMPILED("does-not-compile", Severity.ERROR, "a line that does not compile for another reason"),
    CHANGED_BEHAVIOUR("changed-behaviour", Severity.WARNING, "a call that behaves differently in Topaz"),
    CLASS_NAME_IN_TEXT(
            "class-name-in-text", Severity.WARNING, "the name of an official class in a text or another file"),
    CLIENT_PER_CALL("client-per-call", Severity.NOTE, "a client that is made for each call"),
    OLD_JAR("needs-old-jar", Severity.NOTE, "code that stays on the official SDK"),
    MESSAGE_CHANNEL("message-channel", Severity.NOTE, "code on the official client of the message channel"),
    MISSING_SPEC("missing-spec", Severity.NOTE, "code that stays on the official SDK until the API has a spec"),
    // What the review of the build finds.
    OLD_DEPENDENCY("old-dependency", Severity.NOTE, "the official SDK as a dependency of the build"),
    JAVA_VERSION("java-version", Severity.ERROR, "a build for a Java version that Topaz does not run on"),
    BUILD_JDK(
            "build-jdk",
            Severity.NOTE,
            "a build for a Java version that can stay, while the build runs on a newer JDK"),
    ANDROID("android", Severity.NOTE, "an app for Android, whose classes are generated before the build");

    private final String id;
    private final Severity severity;
    private final String description;

    Rule(String id, Severity severity, String description) {
        this.id = id;
        this.severity = severity;
        this.description = description;
    }

    /** {@code removed-member}. */
    String id() {
        return id;
    }

    Severity severity() {
        return severity;
    }

    /** What the lines have in common that this rule finds. */
    String description() {
        return description;
    }
}
