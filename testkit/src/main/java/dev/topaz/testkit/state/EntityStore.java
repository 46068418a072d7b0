package dev.topaz.testkit.state;

import dev.topaz.spec.ApiSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The records that calls have made. {@code taobao.item.add} makes one; {@code taobao.item.get}, {@code taobao.item.update} and
 * {@code taobao.item.delete} find it by its keys, and {@code taobao.items.onsale.get} lists all, page by page. Safe for use by many
 * threads.
 */
public final class EntityStore {
    private static final long BEFORE_THE_FIRST = 1_000_000;
    /** Parameters that choose nothing among records. */
    private static final Set<String> NO_FILTERS = Set.of("fields", "page_no", "page_size");

    private final Function<String, Optional<ApiSpec>> specs;
    private final Map<String, List<Map<String, String>>> families = new HashMap<>();
    private long lastKey = BEFORE_THE_FIRST;

    /** @param specs the spec of an API, by its name */
    public EntityStore(Function<String, Optional<ApiSpec>> specs) {
        this.specs = specs;
    }

    /** What the store says to a call. */
    public sealed interface Reply {
        /**
         * Returns what one of the two makes of the reply.
         *
         * @param answered takes what the records have in the place of the examples of the document, by path
         * @param unknown takes the family of which there is no such record
         */
        <R> R match(Function<Map<String, Object>, R> answered, Function<String, R> unknown);
    }

    /** The examples of the document, with what the records have. */
    private record Answered(Map<String, Object> values) implements Reply {
        @Override
        public <R> R match(Function<Map<String, Object>, R> answered, Function<String, R> unknown) {
            return answered.apply(values);
        }
    }

    /** There is no such record. */
    private record Unknown(String family) implements Reply {
        @Override
        public <R> R match(Function<Map<String, Object>, R> answered, Function<String, R> unknown) {
            return unknown.apply(family);
        }
    }

    /** Returns what to say; empty for an API that has nothing to do with records. */
    public synchronized Optional<Reply> reply(ApiSpec spec, Map<String, String> params) {
        return ApiVerb.of(spec.name()).flatMap(verb -> switch (verb) {
            case ADD -> Optional.of(add(spec, params));
            case UPDATE -> family(spec).map(family -> update(spec, family, params));
            case DELETE -> family(spec).map(family -> delete(spec, family, params));
            case GET -> family(spec).map(family -> get(spec, family, params));
        });
    }

    /** Forgets all records. */
    public synchronized void clear() {
        families.clear();
        lastKey = BEFORE_THE_FIRST;
    }

    private Reply add(ApiSpec spec, Map<String, String> params) {
        String family = EntityNames.of(spec.name()).stream().findFirst().orElse(spec.name());
        Map<String, String> record = new LinkedHashMap<>(params);
        keys(spec, family).forEach(key -> record.computeIfAbsent(key, name -> Long.toString(++lastKey)));
        families.computeIfAbsent(family, name -> new ArrayList<>()).add(record);
        return one(spec, record);
    }

    private Reply update(ApiSpec spec, String family, Map<String, String> params) {
        return find(spec, family, params)
                .map(record -> {
                    record.putAll(params);
                    return one(spec, record);
                })
                .orElseGet(() -> new Unknown(family));
    }

    private Reply delete(ApiSpec spec, String family, Map<String, String> params) {
        return find(spec, family, params)
                .map(record -> {
                    records(family).remove(record);
                    return one(spec, record);
                })
                .orElseGet(() -> new Unknown(family));
    }

    private Reply get(ApiSpec spec, String family, Map<String, String> params) {
        List<Map<String, String>> found = records(family).stream()
                .filter(record -> params.entrySet().stream().allMatch(param -> isChosen(record, param)))
                .map(record -> (Map<String, String>) new LinkedHashMap<>(record))
                .toList();
        AnswerShape shape = AnswerShape.of(spec.response());
        Optional<String> list = shape.list(keys(spec, family));
        if (list.isPresent()) {
            Page page = Page.of(found, params);
            return new Answered(shape.page(list.get(), page));
        }
        return found.isEmpty() ? new Unknown(family) : one(spec, found.get(0));
    }

    private static boolean isChosen(Map<String, String> record, Map.Entry<String, String> param) {
        return NO_FILTERS.contains(param.getKey())
                || record.getOrDefault(param.getKey(), param.getValue()).equals(param.getValue());
    }

    private static Reply one(ApiSpec spec, Map<String, String> record) {
        return new Answered(AnswerShape.of(spec.response()).one(record));
    }

    /** Returns the record whose keys the call names. */
    private Optional<Map<String, String>> find(ApiSpec spec, String family, Map<String, String> params) {
        Set<String> keys = keys(spec, family);
        return records(family).stream()
                .filter(record -> keys.stream().anyMatch(params::containsKey))
                .filter(record -> keys.stream()
                        .filter(params::containsKey)
                        .allMatch(key -> Objects.equals(params.get(key), record.get(key))))
                .findFirst();
    }

    private List<Map<String, String>> records(String family) {
        return families.getOrDefault(family, List.of());
    }

    /** Returns the narrowest family of an API of which there is, or was, a record. */
    private Optional<String> family(ApiSpec spec) {
        return EntityNames.of(spec.name()).stream()
                .filter(families::containsKey)
                .findFirst();
    }

    /** Returns the fields that identify a record: those that the APIs of the family require, or those that the answer calls an id. */
    private Set<String> keys(ApiSpec spec, String family) {
        Set<String> keys = new LinkedHashSet<>();
        for (String verb : List.of("get", "update", "delete")) {
            specs.apply(family + "." + verb).stream()
                    .flatMap(sibling -> sibling.request().stream())
                    .filter(param -> param.required() && param.name().endsWith("id"))
                    .forEach(param -> keys.add(param.name()));
        }
        return keys.isEmpty()
                ? new LinkedHashSet<>(AnswerShape.of(spec.response()).keys())
                : keys;
    }
}
