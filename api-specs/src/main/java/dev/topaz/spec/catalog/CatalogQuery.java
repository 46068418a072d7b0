package dev.topaz.spec.catalog;

import dev.topaz.spec.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is searched for.
 *
 * @param words in small letters
 * @param bare the whole text as {@link #bare} makes it
 */
record CatalogQuery(List<String> words, String bare) {
    static final int NO_MATCH = 5;

    private static final List<String> ENDINGS = List.of("request", "response");

    private static final Pattern PACKAGE = Pattern.compile("^(?:[a-z]\\w*\\.)+(?=[A-Z])");
    private static final Pattern ENDING = Pattern.compile("(?<=[a-z0-9])(?:Request|Response)$");
    private static final Pattern SEPARATOR = Pattern.compile("[._-]");
    private static final String HOME = "taobao.";

    private static final int SAME_NAME = 0;
    private static final int BEGINS = 1;
    private static final int IN_NAME = 2;
    private static final int IN_TITLE = 3;
    private static final int IN_NAME_TITLE_OR_CATEGORY = 4;

    CatalogQuery {
        words = List.copyOf(words);
    }

    static CatalogQuery of(String text) {
        String small = text.strip().toLowerCase(Locale.ROOT);
        List<String> words =
                Stream.of(small.split("\\s+")).filter(word -> !word.isEmpty()).toList();
        return new CatalogQuery(words, bare(text));
    }

    /**
     * Returns what the name of an API, of its official classes, and of their files have in common: {@code taobao.trade.get},
     * {@code TradeGetRequest} and {@code com.taobao.api.request.TradeGetRequest} are all {@code tradeget}.
     */
    static String bare(String name) {
        String simpleName = PACKAGE.matcher(name.strip()).replaceFirst("");
        String apiName = ENDING.matcher(simpleName).replaceFirst("").toLowerCase(Locale.ROOT);
        String ownName = apiName.startsWith(HOME) ? apiName.substring(HOME.length()) : apiName;
        return SEPARATOR.matcher(ownName).replaceAll("");
    }

    /**
     * Returns the bare name itself, then what is left of it when its end is a misspelled {@code request} or {@code response}:
     * {@code tradegetreqest} is also {@code tradeget}.
     */
    static List<String> spellings(String bare) {
        Stream<String> withoutEnding = ENDINGS.stream()
                .flatMap(ending -> Stream.of(ending.length() - 1, ending.length(), ending.length() + 1)
                        .filter(length -> length < bare.length())
                        .filter(length -> Nearest.to(bare.substring(bare.length() - length), List.of(ending))
                                .isPresent())
                        .map(length -> bare.substring(0, bare.length() - length)));
        return Stream.concat(Stream.of(bare), withoutEnding).toList();
    }

    /** Returns how well the title matches, 0 for best; {@link #NO_MATCH} if it does not. */
    int rank(CatalogTitle title) {
        String name = title.name().toLowerCase(Locale.ROOT);
        String text = String.join(" ", words);
        if (!bare.isEmpty() && bare.equals(bare(title.name()))) {
            return SAME_NAME;
        }
        if (name.startsWith(text)) {
            return BEGINS;
        }
        if (hasAll(name)) {
            return IN_NAME;
        }
        String chinese = title.title().toLowerCase(Locale.ROOT);
        if (hasAll(chinese)) {
            return IN_TITLE;
        }
        return hasAll(String.join("\n", name, chinese, title.category().toLowerCase(Locale.ROOT)))
                ? IN_NAME_TITLE_OR_CATEGORY
                : NO_MATCH;
    }

    private boolean hasAll(String text) {
        return words.stream().allMatch(text::contains);
    }
}
