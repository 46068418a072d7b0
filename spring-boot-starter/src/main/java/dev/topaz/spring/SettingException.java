package dev.topaz.spring;

import java.util.function.Supplier;

/** A setting is missing or wrong: what, where, and what to do. */
final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String action;

    /** @param action what the reader can do */
    SettingException(String description, String action) {
        super(description);
        this.action = action;
    }

    SettingException(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /**
     * Returns what is made of settings.
     *
     * @param description what is wrong when one of them is out of bounds; the reason follows it
     * @throws SettingException for one that is out of bounds
     */
    static <T> T checked(Supplier<T> made, String description, String action) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new SettingException(description + ": " + e.getMessage() + ".", action, e);
        }
    }

    String action() {
        return action;
    }
}
