package dev.topaz.spring;

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

    String action() {
        return action;
    }
}
