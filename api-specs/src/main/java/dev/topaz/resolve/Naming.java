package dev.topaz.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Java names of the fields of one class, clashes resolved.
 *
 * <p>Every field first gets the name of the official SDK; what is left over goes to the other spellings.
 */
final class Naming {
    /** The names of one field, by the position of its wire name in the list that was asked for. */
    record Named(String property, String suffix, Optional<String> sampleSuffix) {}

    /** Marks a name that a base class already uses for something else. */
    private static final String BESIDE_RESERVED = "Value";

    private final NameScope suffixes = NameScope.ofMembers(Set.of());

    private Naming() {}

    static List<Named> of(List<String> wireNames, Set<String> reserved) {
        Naming naming = new Naming();
        List<String> properties = wireNames.stream()
                .map(wireName -> naming.claimProperty(wireName, reserved))
                .toList();
        List<Named> named = new ArrayList<>();
        properties.forEach(property -> named.add(naming.withSampleSuffix(property, reserved)));
        return named;
    }

    private String claimProperty(String wireName, Set<String> reserved) {
        String plain = Names.property(wireName);
        String wanted = reserved.contains(Names.accessorSuffix(plain)) ? plain + BESIDE_RESERVED : plain;
        String property = wanted;
        for (int number = 2; !suffixes.claim(Names.accessorSuffix(property)); number++) {
            property = wanted + number;
        }
        return property;
    }

    private Named withSampleSuffix(String property, Set<String> reserved) {
        String suffix = Names.accessorSuffix(property);
        String sample = Names.sampleSuffix(property);
        boolean usable = !sample.equals(suffix) && !reserved.contains(sample) && suffixes.claim(sample);
        return new Named(property, suffix, usable ? Optional.of(sample) : Optional.empty());
    }
}
