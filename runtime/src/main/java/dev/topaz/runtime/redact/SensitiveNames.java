package dev.topaz.runtime.redact;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which wire names hold secrets or personal data; the one list, for everything that is shown.
 *
 * <p>Names are taken apart into words. A word of the list anywhere in a name is enough, and so is a stem anywhere in a word,
 * because documents also run words together ({@code telphone}, {@code useridlist}). The list errs on the side of hiding: a
 * price that is masked is looked up in the body, a telephone number in a log file stays there.
 */
public final class SensitiveNames {
    private static final Pattern WORD_ENDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

    private static final Set<String> WORDS = Set.of(
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

    private static final List<String> STEMS = List.of(
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

    private static final Set<String> PHRASES = Set.of(
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
    private static final Set<String> THINGS = Set.of(
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

    /** How a call is signed is no secret; what it is signed with is. */
    private static final String SIGN_METHOD = "sign_method";

    private SensitiveNames() {}

    /** Whether the value of a field of that name must not be shown. */
    public static boolean contains(String wireName) {
        if (wireName.equals(SIGN_METHOD)) {
            return false;
        }
        List<String> words = WORD_ENDS
                .splitAsStream(wireName)
                .map(word -> singular(word.toLowerCase(Locale.ROOT)))
                .toList();
        for (int i = 0; i < words.size(); i++) {
            String before = i == 0 ? "" : words.get(i - 1);
            if (isSensitive(before, words.get(i))) {
                return true;
            }
        }
        return false;
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
