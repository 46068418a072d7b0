package dev.topaz.migration;

import dev.topaz.resolve.ApiResolver;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** From the class of an API back to its name: by the names that are known, or by the rule alone. */
final class ApiNames {
    /** First words of API names that class names keep; {@code taobao} is the one that they leave out. */
    private static final Set<String> KEPT = Set.of(
            "account",
            "alibaba",
            "alipay",
            "aliexpress",
            "alitrip",
            "aliyun",
            "cainiao",
            "odps",
            "push",
            "slb",
            "tmall",
            "wdk",
            "xiami",
            "youku",
            "yunos");

    private static final String REQUEST = "Request";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEFT_OUT = Pattern.compile("^(?:taobao)+");

    private final Map<String, List<String>> byLetters = new HashMap<>();

    ApiNames(Collection<String> apiNames) {
        apiNames.forEach(name -> byLetters
                .computeIfAbsent(letters(name), each -> new ArrayList<>())
                .add(name));
    }

    /** Returns what an API name and the name of its class have in common; other APIs may have it too. */
    private static String letters(String name) {
        String all = BETWEEN_WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return LEFT_OUT.matcher(all).replaceFirst("");
    }

    /** The name that the processor gives, {@code TradeGet} of {@code taobao.trade.get}; nothing else decides names. */
    static String classOf(String apiName) {
        ApiSpec bare =
                new ApiSpec(apiName, "", "", "", "", Session.UNKNOWN, List.of(), List.of(), List.of(), Location.NONE);
        String request = ApiResolver.resolve(List.of(bare), List.of())
                .apis()
                .get(0)
                .request()
                .className();
        return request.substring(0, request.length() - REQUEST.length());
    }

    /** The known API whose class this is; of several, the one that was named last. */
    Optional<String> known(String apiClass) {
        return byLetters.getOrDefault(letters(apiClass), List.of()).stream()
                .filter(name -> classOf(name).equals(apiClass))
                .reduce((one, last) -> last);
    }

    /** The name by the rule: {@code taobao.trade.get} of {@code TradeGet}, {@code tmall.item.add} of {@code TmallItemAdd}. */
    static String byRule(String apiClass) {
        String words = apiClass.replaceAll("(?<!^)([A-Z])", ".$1").toLowerCase(Locale.ROOT);
        String first = words.split("\\.", 2)[0];
        return KEPT.contains(first) ? words : "taobao." + words;
    }
}
