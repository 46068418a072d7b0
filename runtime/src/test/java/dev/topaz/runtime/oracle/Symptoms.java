package dev.topaz.runtime.oracle;

import dev.topaz.runtime.oracle.Contrast.Value;
import dev.topaz.runtime.oracle.Ideal.Why;
import dev.topaz.runtime.oracle.Official.Form;
import dev.topaz.runtime.oracle.Places.Place;
import dev.topaz.runtime.oracle.Shape.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the conditions of {@link Difference} look for in a body and its values. */
final class Symptoms {
    private static final Pattern HEX_ESCAPE = Pattern.compile("\\\\u(?=[0-9a-fA-F]{0,3}[a-fA-F])");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"(\\s*:)?");

    /** Nothing, a scalar, an array, an object without an object in it. */
    static boolean isNoAnswer(Contrast c) {
        if (Difference.isWhy(c, Why.MALFORMED_JSON)) {
            return lenient(c.body()).isBlank();
        }
        return c.places().top().stream().noneMatch(m -> m.value() instanceof Tree.Members);
    }

    static boolean hasErrorRoot(Contrast c) {
        return c.form() == Form.XML
                ? c.body().contains("<error_response")
                : c.places().top().stream().anyMatch(m -> m.name().equals("error_response"));
    }

    static boolean hasNoCode(Contrast c) {
        return Set.of("", "0").contains(Objects.toString(c.ours().values().get("!code"), ""))
                && c.ours().values().get("!sub_code") == null;
    }

    /** Beside the root or a field, or inside of the root. */
    static boolean hasErrorBesideData(Contrast c) {
        boolean isAlone = c.places().top().size() == 1;
        return c.places().top().stream()
                .anyMatch(m -> (m.name().equals("error_response") && !isAlone)
                        || Places.members(m.value()).stream()
                                .anyMatch(inner -> inner.name().equals("error_response")));
    }

    static boolean hasDataNamed(Contrast c, String... names) {
        return Arrays.stream(names).anyMatch(name -> c.shape().slot(name).isPresent());
    }

    static boolean hasSeveralObjects(Contrast c) {
        return c.places().top().stream()
                        .filter(m -> m.value() instanceof Tree.Members)
                        .map(Tree.Member::name)
                        .distinct()
                        .count()
                > 1;
    }

    static boolean hasRootWithoutFields(Contrast c) {
        return c.form() == Form.XML
                ? c.places().all().isEmpty()
                : c.places().top().stream()
                        .anyMatch(m -> m.name().endsWith("_response") && !(m.value() instanceof Tree.Members));
    }

    /** Full JSON where simplified was asked for, and the reverse; JSON for XML and the reverse. */
    static boolean isInOtherForm(Contrast c) {
        boolean isXml = c.body().stripLeading().startsWith("<");
        boolean isFull = c.places().top().stream().anyMatch(m -> m.name().matches("[a-z_]+_response"));
        return switch (c.form()) {
            case XML -> !isXml;
            case JSON ->
                isXml || !isFull && !c.body().isBlank() && !c.places().top().isEmpty();
            case SIMPLIFIED -> isXml || isFull && !hasErrorRoot(c);
        };
    }

    /** As the official reader takes it: digits of any script, an end at U+FFFF, anything unprintable behind. */
    static String lenient(String body) {
        String cut = body.contains("\uFFFF") ? body.substring(0, body.indexOf('\uFFFF')) : body;
        StringBuilder out = new StringBuilder();
        cut.trim().codePoints().map(c -> Character.isWhitespace(c) ? ' ' : c).forEach(c -> {
            int digit = c > 0x7F ? Character.digit(c, 10) : -1;
            out.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
        return out.toString();
    }

    static boolean isBeyondLimits(String body) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest > Tree.DEEPEST
                || Pattern.compile("[0-9]{1001}").matcher(body).find();
    }

    /** Without what the official XML reader takes out, one UTF-16 unit at a time. */
    static String withoutXmlOddities(String text) {
        StringBuilder out = new StringBuilder();
        text.chars()
                .filter(c ->
                        c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE))
                .forEach(c -> out.append((char) c));
        return out.toString();
    }

    static boolean hasHexEscape(String body) {
        return HEX_ESCAPE.matcher(body).find();
    }

    static boolean hasHexEscapeInName(String body) {
        return TEXT.matcher(body).results().anyMatch(text -> text.group(2) != null && hasHexEscape(text.group(1)));
    }

    /** As long as the right text, and right but for characters whose number has a hex letter. */
    static boolean isMisread(Value v) {
        if (!(v.official() instanceof String official && v.ours() instanceof String ours)
                || official.length() != ours.length()) {
            return false;
        }
        for (int i = 0; i < ours.length(); i++) {
            boolean hasLetter = String.format("%04x", (int) ours.charAt(i)).matches(".*[a-f].*");
            if (official.charAt(i) != ours.charAt(i) && !hasLetter) {
                return false;
            }
        }
        return true;
    }

    static boolean isSameNumber(Value v) {
        if (v.official() == null || v.ours() == null) {
            return false;
        }
        BigDecimal ours = new BigDecimal(String.valueOf(v.ours()));
        String official = String.valueOf(v.official());
        if (official.endsWith("Infinity")) {
            return Double.isInfinite(ours.doubleValue());
        }
        BigDecimal theirs = new BigDecimal(official);
        return theirs.compareTo(ours) == 0 || theirs.doubleValue() == ours.doubleValue();
    }

    static boolean holds(Place list, Class<? extends Tree> type) {
        List<Tree> elements = list.value() instanceof Tree.Elements array
                ? array.elements()
                : Places.members(list.value()).stream().map(Tree.Member::value).toList();
        return elements.stream()
                .anyMatch(each -> type.isInstance(each)
                        || each instanceof Tree.Elements inner
                                && inner.elements().stream().anyMatch(type::isInstance)
                                && list.value() instanceof Tree.Members);
    }

    /** Whether an element is null, or blank where something else than text is expected. */
    static boolean holdsNoValue(Place list) {
        return holds(list, Tree.Nothing.class)
                || (list.slot().kind() != Kind.TEXT && elements(list).anyMatch(Symptoms::isBlankText));
    }

    private static Stream<Tree> elements(Place list) {
        List<Tree> outer = list.value() instanceof Tree.Elements array
                ? array.elements()
                : Places.members(list.value()).stream().map(Tree.Member::value).toList();
        return outer.stream()
                .flatMap(each -> each instanceof Tree.Elements inner ? inner.elements().stream() : Stream.of(each));
    }

    private static boolean isBlankText(Tree value) {
        return value instanceof Tree.Text text && text.value().isBlank();
    }

    static boolean isDeclared(Value v) {
        Class<?> declared = switch (v.place().orElseThrow().slot().kind()) {
            case TEXT -> String.class;
            case NUMBER -> Long.class;
            case FLAG -> Boolean.class;
            // Dates are compared as milliseconds: whatever is a Long may have been a Date.
            case DATE -> Long.class;
            // What is an object is compared by its fields.
            case OBJECT -> Void.class;
        };
        return declared.isInstance(v.official());
    }
}
