package dev.topaz.migration;

import dev.topaz.migration.source.JavaSource;

/**
 * The name of a type of the official SDK, taken apart.
 *
 * @param packageName {@code com.taobao.api.request}
 * @param className the outermost class; empty for a package alone
 * @param inner what stands behind the class, without the dot; a nested class, a member, or nothing
 */
record OfficialName(String packageName, String className, String inner) {
    private static final String REQUESTS = "com.taobao.api.request";
    private static final String RESPONSES = "com.taobao.api.response";
    private static final String OBJECTS = "com.taobao.api.domain";

    /** Where the official SDK has a type, which says what kind it is. */
    enum Shelf {
        REQUEST("Request"),
        RESPONSE("Response"),
        /** An object that requests and responses share, in an SDK of long ago. */
        OBJECT(""),
        /** An object of one API, whose class it begins with, in the newer SDK. */
        API_OBJECT(""),
        /** A class of the newer SDK with a method for each API of one ability. */
        ABILITY(""),
        /** What is no API: clients, exceptions, and inner parts. */
        CORE("");

        private final String ending;

        Shelf(String ending) {
            this.ending = ending;
        }
    }

    /** The outermost class is the first word with a capital. */
    static OfficialName parse(String name) {
        int start = 0;
        while (start < name.length() && !Character.isUpperCase(name.charAt(start))) {
            int dot = name.indexOf('.', start);
            start = dot < 0 ? name.length() : dot + 1;
        }
        int end = name.indexOf('.', start);
        end = end < 0 ? name.length() : end;
        return new OfficialName(
                start == name.length() ? name : name.substring(0, Math.max(0, start - 1)),
                name.substring(start, end),
                name.substring(Math.min(name.length(), end + 1)));
    }

    /** {@code com.taobao.api.request.TradeGetRequest} of {@code TradeGet}. */
    static String request(String apiClass) {
        return REQUESTS + "." + apiClass + Shelf.REQUEST.ending;
    }

    /** {@code com.taobao.api.response.TradeGetResponse} of {@code TradeGet}. */
    static String response(String apiClass) {
        return RESPONSES + "." + apiClass + Shelf.RESPONSE.ending;
    }

    Shelf shelf() {
        return switch (packageName) {
            case REQUESTS -> Shelf.REQUEST;
            case RESPONSES -> Shelf.RESPONSE;
            case OBJECTS -> Shelf.OBJECT;
            default -> AbilityName.shelf(packageName);
        };
    }

    /** Returns whether this is a type of the newer SDK. */
    boolean isNewer() {
        return JavaSource.isOfNewerSdk(packageName);
    }

    /** Whether the class is one of an API: {@code TradeGetRequest} where requests are. */
    boolean isOfApi() {
        String ending = shelf().ending;
        return !ending.isEmpty() && className.endsWith(ending) && className.length() > ending.length();
    }

    /** {@code TradeGet}, whichever SDK the class is of. */
    String apiClass() {
        String beginning =
                className.substring(0, className.length() - shelf().ending.length());
        return isNewer() ? AbilityName.apiClass(beginning) : beginning;
    }

    /** {@code com.taobao.api.request.TradeGetRequest}. */
    String outermost() {
        return className.isEmpty() ? packageName : packageName + "." + className;
    }

    /** The class nested in this one, or in what is nested in it. */
    OfficialName in(String more) {
        return new OfficialName(
                packageName, className, inner.isEmpty() ? more : more.isEmpty() ? inner : inner + "." + more);
    }
}
