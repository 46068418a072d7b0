package dev.topaz.runtime.sign;

import dev.topaz.runtime.utf8.InvisibleCharacters;
import dev.topaz.runtime.utf8.Whitespace;
import org.jspecify.annotations.Nullable;

/**
 * Checks an app key and an app secret where they are set, since the platform only says that a signature is wrong.
 *
 * <pre>{@code
 * this.appKey = AppCredentials.checkedKey(System.getenv("TOP_APP_KEY"));
 * }</pre>
 */
public final class AppCredentials {
    private AppCredentials() {}

    /**
     * Returns the app key.
     *
     * @throws IllegalArgumentException if it is null or blank, begins or ends with white space or an invisible character, or is a
     *     placeholder such as <code>${TOP_APP_KEY}</code>
     */
    public static String checkedKey(@Nullable String appKey) {
        return checked(appKey, "the app key");
    }

    /**
     * Returns the app secret.
     *
     * @throws IllegalArgumentException as for a key; the message does not show the secret
     */
    public static String checkedSecret(@Nullable String appSecret) {
        return checked(appSecret, "the app secret");
    }

    private static String checked(@Nullable String value, String what) {
        if (value == null) {
            // What an environment variable that is not set gives.
            throw new IllegalArgumentException(what + " is null: is the variable or setting there that holds it?");
        }
        if (Whitespace.isBlank(value)) {
            throw new IllegalArgumentException(what + " is empty");
        }
        if (value.startsWith("${") && value.endsWith("}")) {
            throw new IllegalArgumentException(what + " is a placeholder that nothing has filled in");
        }
        refuseInvisible(value.codePointAt(0), what, "begins");
        refuseInvisible(value.codePointBefore(value.length()), what, "ends");
        return value;
    }

    private static void refuseInvisible(int codePoint, String what, String where) {
        if (InvisibleCharacters.isOne(codePoint)) {
            throw new IllegalArgumentException(
                    what + " " + where + " with " + InvisibleCharacters.named(codePoint) + ": take it away");
        }
    }
}
