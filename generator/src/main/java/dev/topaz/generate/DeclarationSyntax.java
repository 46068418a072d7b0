package dev.topaz.generate;

import dev.topaz.spec.DocumentKind;

/**
 * How users write declarations, for messages: as annotations, or as the options of a command.
 *
 * @param apis how APIs are named
 * @param topics how message topics are named
 * @param specsOption how folders of specs are named, with its value
 */
public record DeclarationSyntax(Choice apis, Choice topics, String specsOption) {
    /**
     * How documents of one kind are named.
     *
     * @param words what names them, such as {@code @TopApis}
     * @param example a whole choice
     */
    public record Choice(String words, String example) {}

    /** Returns how documents of this kind are named. */
    Choice choice(DocumentKind kind) {
        return switch (kind) {
            case API -> apis;
            case TOPIC -> topics;
        };
    }
}
