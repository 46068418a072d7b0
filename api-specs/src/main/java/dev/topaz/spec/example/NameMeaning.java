package dev.topaz.spec.example;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the name of a parameter says about its value; the first that fits counts. */
enum NameMeaning {
    ERROR("(?:sub|err|error|fail)_?(?:code|msg|message|info|reason)s?|error|errors"),
    MORE("has_?(?:next|more).*"),
    ID(lastWord("(?:id|tid|oid|iid|cid|sid|pid|uid|ouid|openid|unionid|userid|itemid)s?")),
    PAGE_NUMBER("(?:current_?)?page(?:_?(?:no|num|number|index))?"),
    PAGE_SIZE("page_?size|limit"),
    COUNT(lastWord("num|count|total|quantity|results|size|stock|volume")),
    MONEY(lastWord("price|fee|amount|payment|money|cost|discount|postage")),
    END_TIME(lastWord("(?:end|expires?|modified|finish)(?:_?(?:time|date|at))?")),
    TIME(lastWord("\\w*time|date|created|timestamp|at|day")),
    STATE(lastWord("status|state|type|level|code|flag")),
    ADDRESS(lastWord("(?:url|link|uri|path)s?")),
    PHONE(lastWord("phone|mobile|tel")),
    NICK(lastWord("nick|username|user_name")),
    OTHER(".*");

    private final Pattern pattern;

    NameMeaning(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    private static String lastWord(String regex) {
        return "(?:.*_)?(?:" + regex + ")";
    }

    /** Returns the meaning of a name; {@code itemId} means what {@code item_id} does. */
    static NameMeaning of(String name) {
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        for (NameMeaning meaning : values()) {
            if (meaning.pattern.matcher(words).matches()) {
                return meaning;
            }
        }
        return OTHER;
    }
}
