package dev.topaz.spec.catalog;

import dev.topaz.spec.Nearest;
import java.util.Collection;
import java.util.Optional;

/** Finds the API that was probably meant where a name is not that of one. */
public final class NearestApi {
    private NearestApi() {}

    /**
     * Returns the name that is written otherwise here: as the official class, such as {@code TradeGetRequest}, with other separators
     * or capitals, or without {@code taobao.}; else the one with the fewest edits.
     */
    public static Optional<String> to(String name, Collection<String> names) {
        String bare = CatalogQuery.bare(name);
        return names.stream()
                .filter(each -> !bare.isEmpty() && CatalogQuery.bare(each).equals(bare))
                .min(String::compareTo)
                .or(() -> Nearest.to(name, names));
    }
}
