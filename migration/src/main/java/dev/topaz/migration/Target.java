package dev.topaz.migration;

/** What takes the place of a type of the official SDK. */
sealed interface Target {
    /** What a person should know of it; empty where there is nothing to decide. */
    String advice();

    /**
     * Another type does.
     *
     * @param name the new type in full, with what was behind the old one
     */
    record Moved(String name, String advice) implements Target {}

    /** Nothing does: the old name is left as it is. */
    record Stays(String advice) implements Target {}
}
