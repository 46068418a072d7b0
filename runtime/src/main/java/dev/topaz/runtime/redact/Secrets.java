package dev.topaz.runtime.redact;

import java.util.List;

/** What one call was made with and nobody may see: hidden in whatever the platform says about the call. */
public final class Secrets {
    /** There are none. */
    public static final Secrets NONE = new Secrets(List.of());

    private final List<String> values;

    /** @param values blank ones hide nothing */
    public Secrets(List<String> values) {
        this.values = values.stream().filter(value -> !value.isBlank()).toList();
    }

    /** The text without them. */
    public String hiddenIn(String text) {
        String shown = text;
        for (String value : values) {
            shown = shown.replace(value, Description.MASK);
        }
        return shown;
    }

    /** Never what they are. */
    @Override
    public String toString() {
        return "Secrets[" + values.size() + "]";
    }
}
