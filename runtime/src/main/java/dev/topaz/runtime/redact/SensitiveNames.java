package dev.topaz.runtime.redact;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which wire names hold secrets or personal data; the one list, for everything that is shown.
 *
 * <p>Names are taken apart into words. A word of the list anywhere in a name is enough, so the list errs on the side of
 * hiding: {@code receiver_mobile}, {@code buyerNick}, {@code id_card_no}.
 */
public final class SensitiveNames {
    private static final Pattern WORD_ENDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

    private static final Set<String> WORDS = Set.of(
            // secrets
            "session",
            "sessionkey",
            "token",
            "secret",
            "password",
            "passwd",
            "pwd",
            "sign",
            "signature",
            "credential",
            // persons
            "nick",
            "mobile",
            "phone",
            "tel",
            "telephone",
            "email",
            "mail",
            "address",
            "addr",
            "receiver",
            "contact",
            "idcard",
            "card",
            "identity",
            "certificate",
            "passport",
            "birthday",
            "alipay",
            "bank",
            "openid",
            "oaid");

    private static final Set<String> PHRASES =
            Set.of("id card", "open id", "real name", "buyer id", "buyer name", "user name", "open uid", "zip code");

    /** How a call is signed is no secret; what it is signed with is. */
    private static final String SIGN_METHOD = "sign_method";

    private SensitiveNames() {}

    public static boolean contains(String wireName) {
        if (wireName.equals(SIGN_METHOD)) {
            return false;
        }
        List<String> names = WORD_ENDS
                .splitAsStream(wireName)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        String words = String.join(" ", names);
        return names.stream().anyMatch(WORDS::contains)
                || PHRASES.stream().anyMatch(phrase -> (" " + words + " ").contains(" " + phrase + " "));
    }
}
