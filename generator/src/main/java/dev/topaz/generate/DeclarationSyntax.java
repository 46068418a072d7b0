package dev.topaz.generate;

/**
 * How users write a declaration, for messages: an annotation, or the options of a command.
 *
 * @param choice what names APIs, such as {@code @TopApis}
 * @param example a whole choice
 * @param specsOption how folders of specs are named, with its value
 */
public record DeclarationSyntax(String choice, String example, String specsOption) {}
