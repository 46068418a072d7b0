package dev.topaz.catalog.build;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Session;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.catalog.FactSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts the document of an API and its official classes together. The document wins; what only classes have is marked. */
final class SdkMerge {
    private SdkMerge() {}

    /**
     * Returns the facts of both.
     *
     * @param contradictions receives what the two say differently
     */
    static ApiFacts merge(ApiSpec spec, SdkApi sdk, List<Contradiction> contradictions) {
        Set<String> fromClasses = new TreeSet<>();
        ApiSpec merged = spec.withParams(
                SdkSide.request(sdk, fromClasses, contradictions).params(spec.request()),
                SdkSide.response(sdk, fromClasses, contradictions).params(spec.response()));
        return new ApiFacts(merged, FactSource.DOCUMENT, Optional.of(sdk.day()), fromClasses);
    }

    /** Returns the facts of an API that has no document. */
    static ApiFacts classesAlone(SdkApi sdk) {
        ApiSpec nothing = new ApiSpec(
                sdk.name(), "", "", "", "", Session.UNKNOWN, List.of(), List.of(), List.of(), Location.NONE);
        ApiFacts facts = merge(nothing, sdk, new ArrayList<>());
        return new ApiFacts(facts.spec(), FactSource.OFFICIAL_CLASS, facts.classesOf(), facts.fromClasses());
    }
}
