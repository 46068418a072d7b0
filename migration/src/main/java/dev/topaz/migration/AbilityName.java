package dev.topaz.migration;

import dev.topaz.migration.OfficialName.Shelf;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the newer official SDK names its types: {@code com.taobao.top.ability414.request.TaobaoTradeGetRequest}, with a package for each
 * ability, and names of APIs as a whole.
 */
final class AbilityName {
    private static final Pattern PACKAGE =
            Pattern.compile("(com\\.taobao\\.top\\.(?:ability\\d*|defaultability))(?:\\.(request|response|domain))?");
    private static final Pattern BASE = Pattern.compile("com\\.taobao\\.top\\.\\w*(Request|Response)");
    private static final String PLATFORM = "Taobao";
    private static final String PLATFORM_API = "taobao.";

    private AbilityName() {}

    /** Returns what kind of types a package has. */
    static Shelf shelf(String packageName) {
        Matcher matcher = PACKAGE.matcher(packageName);
        if (!matcher.matches()) {
            return Shelf.CORE;
        }
        return switch (String.valueOf(matcher.group(2))) {
            case "request" -> Shelf.REQUEST;
            case "response" -> Shelf.RESPONSE;
            case "domain" -> Shelf.API_OBJECT;
            default -> Shelf.ABILITY;
        };
    }

    /** Returns the package of the ability that a type belongs to; the package itself for a type of none. */
    static String ability(String packageName) {
        Matcher matcher = PACKAGE.matcher(packageName);
        return matcher.matches() ? matcher.group(1) : packageName;
    }

    /** Returns the class of an ability: {@code Ability414} of {@code com.taobao.top.ability414}. */
    static String className(String ability) {
        String last = ability.substring(ability.lastIndexOf('.') + 1);
        return Character.toUpperCase(last.charAt(0)) + last.substring(1);
    }

    /** Returns the name by which the table knows what all requests, or all answers, extend; any other name as it is. */
    static String base(String className) {
        Matcher matcher = BASE.matcher(className);
        return matcher.matches() ? "com.taobao.top.TopApi" + matcher.group(1) : className;
    }

    /** Returns {@code TradeGet} of {@code TaobaoTradeGet}. */
    static String apiClass(String newer) {
        boolean ofPlatform = newer.startsWith(PLATFORM)
                && newer.length() > PLATFORM.length()
                && Character.isUpperCase(newer.charAt(PLATFORM.length()));
        return ofPlatform ? newer.substring(PLATFORM.length()) : newer;
    }

    /**
     * Returns {@code TaobaoTradeGet}.
     *
     * @param apiClass {@code TradeGet}
     * @param apiName {@code taobao.trade.get}
     */
    static String newer(String apiClass, String apiName) {
        return apiName.startsWith(PLATFORM_API) ? PLATFORM + apiClass : apiClass;
    }

    /** Returns the request, in full, of a request or response. */
    static String request(OfficialName name) {
        String beginning = name.className().replaceFirst("(Request|Response)$", "");
        return ability(name.packageName()) + ".request." + beginning + "Request";
    }

    /** Returns the response, in full, of a request or response. */
    static String response(OfficialName name) {
        return request(name).replaceFirst("\\.request\\.(\\w+)Request$", ".response.$1Response");
    }

    /** Returns the method of an ability: {@code taobaoTradeGet} of {@code TaobaoTradeGet}. */
    static String method(String newer) {
        return Character.toLowerCase(newer.charAt(0)) + newer.substring(1);
    }
}
