package dev.topaz.explorer.library;

import dev.topaz.model.SharedType;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.resolve.SharedTypeNames;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.TypeWord;
import dev.topaz.spec.place.NamePattern;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Another API that has the same object types, for which a package can have one class each.
 *
 * <pre>{@code
 * TypeSharing.of(tradeGet, List.of(tradesSoldGet));   // taobao.trades.sold.get, [Order, Trade]
 * }</pre>
 *
 * @param otherApi the API whose objects have the most fields in common
 * @param types those that both answer with, without a contradiction: the three with the most fields in common, sorted
 */
public record TypeSharing(String otherApi, List<String> types) {
    /** Objects of the same name with fewer fields in common, such as {@code Result}, have only the name in common. */
    private static final int FIELDS_IN_COMMON = 3;

    /** As many as a reader takes in. */
    private static final int MOST_TYPES = 3;

    public TypeSharing {
        types = List.copyOf(types);
    }

    /** Returns the names that begin alike, as {@code taobao.trade.get} and {@code taobao.trades.sold.get} do. */
    static NamePattern family(String apiName) {
        String[] words = apiName.split("\\.", -1);
        return NamePattern.of(words.length < 3 ? apiName : words[0] + "." + words[1].replaceFirst("s$", "") + "*");
    }

    /** Returns what an API shares with one of these; empty if with none. */
    static Optional<TypeSharing> of(ApiSpec api, Collection<ApiSpec> others) {
        Map<String, Set<String>> own = objects(api.response());
        own.keySet().removeAll(objects(api.request()).keySet()); // code that makes a request names them as they are
        return others.stream()
                .filter(other -> !other.name().equals(api.name()))
                .map(other -> new Candidate(other, common(own, objects(other.response()))))
                .sorted(Comparator.comparingInt(Candidate::fields)
                        .reversed()
                        .thenComparing(candidate -> candidate.api().name()))
                .map(candidate -> new TypeSharing(candidate.api().name(), agreed(api, candidate)))
                .filter(sharing -> !sharing.types.isEmpty())
                .findFirst();
    }

    /**
     * An API that has objects of the same types.
     *
     * @param common how many fields the objects of each type have in common
     */
    private record Candidate(ApiSpec api, Map<String, Integer> common) {
        int fields() {
            return common.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Returns the names of the fields of each object, by its type. */
    private static Map<String, Set<String>> objects(List<ParamSpec> params) {
        Map<String, Set<String>> fields = new TreeMap<>();
        collect(params, fields);
        return fields;
    }

    private static void collect(List<ParamSpec> params, Map<String, Set<String>> fields) {
        for (ParamSpec param : params) {
            if (!param.fields().isEmpty()) {
                Set<String> names =
                        fields.computeIfAbsent(TypeWord.parse(param.type()).base(), word -> new HashSet<>());
                param.fields().forEach(field -> names.add(field.name()));
                collect(param.fields(), fields);
            }
        }
    }

    /** Returns how many fields the objects of each type have in common. */
    private static Map<String, Integer> common(Map<String, Set<String>> own, Map<String, Set<String>> other) {
        Map<String, Integer> common = new TreeMap<>();
        own.forEach((type, fields) -> {
            Set<String> both = new HashSet<>(fields);
            both.retainAll(other.getOrDefault(type, Set.of()));
            if (both.size() >= FIELDS_IN_COMMON) {
                common.put(type, both.size());
            }
        });
        return common;
    }

    private static List<String> agreed(ApiSpec api, Candidate other) {
        Map<String, Integer> common = other.common();
        if (common.isEmpty()) {
            return List.of();
        }
        List<ApiSpec> both = List.of(api, other.api());
        Resolution named = ApiResolver.resolve(both, List.of(), new SharedTypeNames(common.keySet(), List.of()));
        Resolution agreed = named.problems().isEmpty()
                ? named
                : ApiResolver.resolve(both, List.of(), new SharedTypeNames(Set.of(SharedTypeNames.ALL), List.of()));
        return agreed.sharedTypes().stream()
                .map(SharedType::typeWord)
                .filter(common::containsKey)
                .sorted(Comparator.comparingInt(type -> -common.getOrDefault(type, 0)))
                .limit(MOST_TYPES)
                .sorted()
                .toList();
    }
}
