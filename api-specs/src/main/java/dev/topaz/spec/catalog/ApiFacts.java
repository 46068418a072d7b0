package dev.topaz.spec.catalog;

import dev.topaz.spec.ApiSpec;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What the catalogue knows of one API.
 *
 * @param spec the facts: no descriptions, no examples, no messages, no remedies
 * @param source where the API comes from
 * @param classesOf the day of the official SDK whose classes were read; empty when no class of the API was
 * @param fromClasses the paths of the parameters that no document lists and an official class has, such as
 *     {@code response/trade/orders/oid}; of an API that only classes have, the path of every parameter
 */
public record ApiFacts(ApiSpec spec, FactSource source, Optional<LocalDate> classesOf, Set<String> fromClasses) {
    public ApiFacts {
        fromClasses = Set.copyOf(fromClasses);
    }
}
