package dev.topaz.runtime.redact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which wire names hold secrets or personal data; the one list, for everything that is shown.
 *
 * <pre>{@code
 * // receiver_mobile=***, but item_title=Shoes
 * log.info(name + "=" + (SensitiveNames.contains(name) ? SensitiveNames.MASK : value));
 * }</pre>
 *
 * <p>Names are taken apart into words. A word of the list anywhere in a name is enough, and so is a stem anywhere in a word,
 * because documents also run words together ({@code telphone}, {@code useridlist}). The list errs on the side of hiding: a
 * price that is masked is looked up in the body, a telephone number in a log file stays there.
 */
public final class SensitiveNames {
    /** What is shown in place of a value. */
    public static final String MASK = "***";

    private static final Set<String> WORDS = setOf(
            // secrets
            "pwd",
            "sign",
            "auth",
            "cookie",
            // persons: whoever stands in these roles, and all that is said of them
            "buyer",
            "consignee",
            "passenger",
            "patient",
            "person",
            "sender",
            "recipient",
            "payee",
            "payer",
            "courier",
            "driver",
            "rider",
            "lawyer",
            "doctor",
            "employee",
            // who they are
            "name",
            "uid",
            "ouid",
            "qq",
            "gender",
            "sex",
            "age",
            "birth",
            "face",
            "photo",
            "salary",
            // how they are reached, and where they are
            "tel",
            "fax",
            "mail",
            "zip",
            "addr",
            "ip",
            "mac",
            "street",
            "town",
            "district",
            "lat",
            "latitude",
            "lng",
            "longitude",
            "geo",
            "location",
            // papers and money
            "card",
            "cert",
            "identity",
            "license",
            "licence",
            "account",
            "bank",
            // devices
            "oaid",
            "imei",
            "imsi",
            "idfa");

    private static final List<String> STEMS = Arrays.asList(
            "session",
            "token",
            "secret",
            "passw",
            "signature",
            "credential",
            "nick",
            "mobile",
            "phone",
            "email",
            "address",
            "receiver",
            "contact",
            "linkman",
            "idcard",
            "bankcard",
            "bankaccount",
            "certificate",
            "passport",
            "birthday",
            "alipay",
            "openid",
            "unionid",
            "userid",
            "username",
            "realname",
            "wangwang",
            "weixin",
            "wechat",
            "postcode");

    private static final Set<String> PHRASES = setOf(
            "open id",
            "union id",
            "user id",
            "member id",
            "customer id",
            "taobao id",
            "login id",
            "post code",
            "postal code",
            "id no",
            "tax no",
            "invoice title",
            "access key",
            "private key",
            "priv key",
            "user key",
            "device id");

    /** Names of things that have the word "name" in them, by the word in front of it. */
    private static final Set<String> THINGS = setOf(
            "activity",
            "app",
            "attr",
            "attribute",
            "brand",
            "campaign",
            "category",
            "cat",
            "city",
            "class",
            "country",
            "coupon",
            "field",
            "file",
            "good",
            "group",
            "item",
            "method",
            "package",
            "product",
            "prod",
            "project",
            "promotion",
            "property",
            "prop",
            "province",
            "service",
            "sku",
            "tag",
            "template",
            "type",
            "value",
            "warehouse");

    /** The one name that looks secret and is not: how a call is signed may be shown. */
    private static final String SIGN_METHOD = "sign_method";

    private SensitiveNames() {}

    /** Returns whether the value of a field of that name must not be shown. */
    public static boolean contains(String wireName) {
        if (wireName.equals(SIGN_METHOD)) {
            return false;
        }
        List<String> words = words(wireName);
        for (int i = 0; i < words.size(); i++) {
            String before = i == 0 ? "" : words.get(i - 1);
            if (isSensitive(before, words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Words end at what is neither letter nor digit of ASCII, and in front of a capital letter behind a small one or a digit. */
    private static List<String> words(String wireName) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < wireName.length(); i++) {
            char c = wireName.charAt(i);
            boolean isPart = isSmallOrDigit(c) || isCapital(c);
            boolean isNewWord = isCapital(c) && i > 0 && isSmallOrDigit(wireName.charAt(i - 1));
            if (!isPart || isNewWord) {
                end(word, words);
            }
            if (isPart) {
                word.append(c);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(singular(word.toString().toLowerCase(Locale.ROOT)));
            word.setLength(0);
        }
    }

    private static boolean isSmallOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static Set<String> setOf(String... words) {
        return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(words)));
    }

    private static String singular(String word) {
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean isSensitive(String before, String word) {
        boolean isNameOfAThing = word.equals("name") && THINGS.contains(before);
        return (WORDS.contains(word) && !isNameOfAThing)
                || STEMS.stream().anyMatch(word::contains)
                || PHRASES.contains(before + " " + word);
    }
}
