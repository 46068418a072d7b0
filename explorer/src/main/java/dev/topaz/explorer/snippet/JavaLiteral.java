package dev.topaz.explorer.snippet;

import dev.topaz.model.ValueKind;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Texts as Java literals. */
final class JavaLiteral {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");

    /** How the values that are not strings are written; a snippet shows any other as a comment. */
    private static final Map<ValueKind, Function<String, Optional<String>>> LITERALS = Map.of(
            ValueKind.NUMBER, JavaLiteral::number,
            ValueKind.BOOL, JavaLiteral::bool,
            ValueKind.DATE, JavaLiteral::date);

    private JavaLiteral() {}

    /** Returns a value as its setter takes it; empty for a text that is not a value of this kind. */
    static Optional<String> of(ValueKind kind, String text) {
        return kind.javaClass() == String.class
                ? Optional.of(text(text))
                : Optional.ofNullable(LITERALS.get(kind)).flatMap(literal -> literal.apply(text));
    }

    private static Optional<String> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Long.parseLong(text) + "L") : Optional.empty();
    }

    private static Optional<String> bool(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> date(String text) {
        return DATE.matcher(text).matches()
                ? Optional.of("StringUtils.parseDateTime(" + text(text) + ")")
                : Optional.empty();
    }

    /** Returns a string literal; letters of every alphabet stay, so that Chinese can be read. */
    static String text(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> out.append(escaped(c)));
        return out.append('"').toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                        ? unicode(c)
                        : Character.toString(c);
        };
    }

    private static String unicode(int c) {
        StringBuilder out = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            out.append("\\u%04x".formatted((int) unit));
        }
        return out.toString();
    }
}
