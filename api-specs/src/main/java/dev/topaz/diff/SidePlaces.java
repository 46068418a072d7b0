package dev.topaz.diff;

import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import dev.topaz.model.ValueKind;
import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the fields of a model that documented parameters became. */
final class SidePlaces {
    private final String root;
    private final List<ParamSpec> params;
    private final Map<String, Map<String, Field>> fields = new HashMap<>();

    /**
     * Looks at one side of an API.
     *
     * @param root what the paths begin with
     */
    SidePlaces(String root, List<ParamSpec> params, Side side) {
        this.root = root;
        this.params = List.copyOf(params);
        fields.put("", byWireName(side.shape().members()));
        for (Struct struct : side.structs()) {
            fields.put(struct.className(), byWireName(struct.shape().members()));
        }
    }

    private static Map<String, Field> byWireName(List<Field> fields) {
        Map<String, Field> byName = new HashMap<>();
        fields.forEach(field -> byName.put(field.wireName(), field));
        return byName;
    }

    /** Returns the parameters at the top, in the order of the document. */
    List<Place> top() {
        return places(root, "", params);
    }

    /**
     * Returns the parameters inside one, in the order of the document. An object that a shared type has as text, because documents of
     * the catalogue contradict each other there, has none in Java.
     */
    List<Place> inside(Place place) {
        return place.field()
                .type()
                .match(ClassName.INSTANCE)
                .map(owner -> places(place.path(), owner, place.param().fields()))
                .orElse(List.of());
    }

    /** Returns the parameter and all below it. */
    Stream<Place> withAllBelow(Place place) {
        return Stream.concat(Stream.of(place), inside(place).stream().flatMap(this::withAllBelow));
    }

    private List<Place> places(String path, String owner, List<ParamSpec> documented) {
        Map<String, Field> known = fields.getOrDefault(owner, Map.of());
        List<Place> places = new ArrayList<>();
        for (ParamSpec param : documented) {
            Field field = Objects.requireNonNull(known.get(param.name()), "the model has every documented parameter");
            places.add(new Place(path + "/" + param.name(), param, owner, field));
        }
        return places;
    }

    /** The nested class that a type leads to; empty for types without fields. */
    private enum ClassName implements FieldType.Cases<Optional<String>> {
        INSTANCE;

        @Override
        public Optional<String> scalar(ValueKind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<String> file() {
            return Optional.empty();
        }

        @Override
        public Optional<String> nested(String className) {
            return Optional.of(className);
        }

        @Override
        public Optional<String> listOf(FieldType element) {
            return element.match(this);
        }
    }
}
