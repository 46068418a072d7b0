package dev.topaz.runtime.redact;

import dev.topaz.runtime.utf8.Whitespace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets of one call, which are masked in everything that the platform says about it.
 *
 * <pre>{@code
 * Secrets secrets = new Secrets(Arrays.asList(appSecret, session));
 * log.warn(secrets.hiddenIn(answer)); // *** stands where one of them stood
 * }</pre>
 */
public final class Secrets {
    /** There are none. */
    public static final Secrets NONE = new Secrets(Collections.emptyList());

    /** Shorter values are hidden where they stand as words: as parts of words they would be masked in harmless text as well. */
    private static final int WORD_LENGTH = 6;

    private final List<String> values;

    /** @param values blank ones, and single characters, hide nothing */
    public Secrets(List<String> values) {
        List<String> hidden = new ArrayList<>(values.size());
        for (String value : values) {
            if (value.length() > 1 && !Whitespace.isBlank(value)) {
                hidden.add(value);
            }
        }
        this.values = Collections.unmodifiableList(hidden);
    }

    /** Returns the text without them. */
    public String hiddenIn(String text) {
        String shown = text;
        for (String value : values) {
            shown = value.length() < WORD_LENGTH
                    ? withoutWord(shown, value)
                    : shown.replace(value, SensitiveNames.MASK);
        }
        return shown;
    }

    private static String withoutWord(String text, String word) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(SensitiveNames.MASK));
    }

    /** Returns a description without the secrets. */
    @Override
    public String toString() {
        return "Secrets[" + values.size() + "]";
    }
}
