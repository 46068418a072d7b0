package dev.topaz.testkit.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The families that an API may belong to, from the narrowest: {@code taobao.items.onsale.get} is of item.onsale, or of item. */
final class EntityNames {
    private EntityNames() {}

    static List<String> of(String apiName) {
        List<String> words =
                Arrays.stream(apiName.split("\\.")).map(EntityNames::singular).toList();
        List<String> names = new ArrayList<>();
        for (int end = words.size() - 1; end > 1; end--) {
            names.add(words.get(0) + words.subList(1, end).stream().collect(Collectors.joining(".", ".", "")));
        }
        return names;
    }

    private static String singular(String word) {
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
