package dev.topaz.resolve;

import dev.topaz.spec.ApiSpec;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which object types the APIs of a package share.
 *
 * <pre>{@code
 * new SharedTypeNames(Set.of("Trade", "Order"), List.of());
 * }</pre>
 *
 * @param names types as documents name them; {@code *} stands for every type that two APIs of the package have without a contradiction
 * @param others specs of other APIs, whose objects of these types add fields where they do not contradict
 */
public record SharedTypeNames(Set<String> names, Collection<ApiSpec> others) {
    /** No type is shared. */
    public static final SharedTypeNames NONE = new SharedTypeNames(Set.of(), List.of());

    /** Stands for every type that two APIs of the package have without a contradiction. */
    public static final String ALL = "*";

    public SharedTypeNames {
        names = Set.copyOf(names);
        others = List.copyOf(others);
    }
}
