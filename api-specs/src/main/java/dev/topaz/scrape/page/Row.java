package dev.topaz.scrape.page;

import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import dev.topaz.spec.XmlCharacters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The cells of one row of a parameter table; what stands below it is not its concern. */
public record Row(
        String name, String type, boolean required, String example, Limits limits, String description, Location at) {
    private static final String LIST = "[]";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_.$-]*");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern TYPE = Pattern.compile("(?:Field List|[A-Za-z][A-Za-z0-9_.$]*)(?: ?\\[\\])*");
    private static final Set<String> REQUIRED = Set.of("必须", "必填", "是", "required", "yes", "true", "y", "must");
    private static final Set<String> OPTIONAL = Set.of("可选", "选填", "否", "optional", "no", "false", "n", "");

    public Row {
        name = word(name);
        type = word(type).replaceAll("\\s+\\[", "[");
        example = text(example);
        description = text(description);
    }

    /** Without the characters that no spec can hold, and without space around. */
    public static String text(String cell) {
        return XmlCharacters.clean(cell).strip();
    }

    /** Returns what a reader sees of a name or a type: without the marks and the spaces that come along when a page is copied or indented. */
    public static String word(String cell) {
        return text(INVISIBLE.matcher(cell).replaceAll("").replace(NO_BREAK_SPACE, ' '));
    }

    /** Whether a cell can be a name: every documented one is a word. */
    public static boolean isName(String cell) {
        return NAME.matcher(cell).matches();
    }

    /**
     * Whether two cells can be the name and the type of a row. A few topics have numbers for names; what follows such a name has to be
     * a type of the platform, so that a line of a description is not taken for a row.
     */
    public static boolean isField(String name, String type) {
        return isName(name)
                ? type.isEmpty() || isType(type)
                : NUMBER.matcher(name).matches() && isScalar(type);
    }

    private static boolean isScalar(String type) {
        return TypeWord.parse(text(type).replaceAll("\\s+\\[", "[")).scalar().isPresent();
    }

    /** Whether a cell can be a type: every documented one is a word, with brackets if it is a list. */
    public static boolean isType(String cell) {
        return TYPE.matcher(cell).matches();
    }

    /** What the column 是否必须 says; empty for a word that is no answer to it. */
    public static Optional<Boolean> presence(String cell) {
        String word = word(cell).toLowerCase(Locale.ROOT);
        if (REQUIRED.contains(word)) {
            return Optional.of(true);
        }
        return OPTIONAL.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** Whether the row's values are lists. */
    public boolean isList() {
        return type.endsWith(LIST) && ScalarType.of(type).isEmpty();
    }

    /** Whether the row is of a type that has fields. */
    public boolean isObject() {
        TypeWord word = TypeWord.parse(type);
        return !word.base().isEmpty()
                && word.scalar().isEmpty()
                && TypeAlias.platformType(type).isEmpty();
    }
}
