package dev.topaz.runtime.redact;

import dev.topaz.runtime.utf8.Whitespace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one call was made with and nobody may see: hidden in whatever the platform says about the call. */
public final class Secrets {
    /** There are none. */
    public static final Secrets NONE = new Secrets(Collections.emptyList());

    private final List<String> values;

    /** @param values blank ones hide nothing */
    public Secrets(List<String> values) {
        List<String> hidden = new ArrayList<>(values.size());
        for (String value : values) {
            if (!Whitespace.isBlank(value)) {
                hidden.add(value);
            }
        }
        this.values = Collections.unmodifiableList(hidden);
    }

    /** The text without them. */
    public String hiddenIn(String text) {
        String shown = text;
        for (String value : values) {
            shown = shown.replace(value, SensitiveNames.MASK);
        }
        return shown;
    }

    /** Never what they are. */
    @Override
    public String toString() {
        return "Secrets[" + values.size() + "]";
    }
}
