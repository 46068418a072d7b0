package dev.topaz.openapi;

import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a documented parameter as a JSON Schema.
 *
 * <p>A limit that does not fit its type is written all the same: JSON Schema lets it have no effect, and a reader learns what
 * the page says.
 */
final class ValueSchema {
    /** How a list stands on the wire. */
    enum Lists {
        /** A JSON array. */
        PLAIN,
        /** An object around the array, named after the type of its elements. */
        WRAPPED
    }

    private final JsonGenerator json;
    private final Lists lists;

    ValueSchema(JsonGenerator json, Lists lists) {
        this.json = json;
        this.lists = lists;
    }

    /** The members of the schema of one parameter, inside an object that the caller has begun. */
    void write(ParamSpec param) {
        TypeWord type = TypeWord.parse(param.type());
        list(param, type, type.listDepth());
        description(param);
        if (param.fields().isEmpty()) {
            Examples.write(json, param, type);
        }
    }

    /** An object with these fields. */
    void fields(List<ParamSpec> params) {
        fields(params, this::write);
    }

    /** An object whose fields have schemas of the caller's making; of two fields of one name the first counts. */
    void fields(List<ParamSpec> params, Consumer<ParamSpec> schema) {
        json.writeStringProperty("type", "object");
        Set<String> names = new HashSet<>();
        List<ParamSpec> all =
                params.stream().filter(param -> names.add(param.name())).toList();
        if (all.stream().anyMatch(ParamSpec::required)) {
            json.writeArrayPropertyStart("required");
            all.stream().filter(ParamSpec::required).map(ParamSpec::name).forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeObjectPropertyStart("properties");
        for (ParamSpec param : all) {
            json.writeObjectPropertyStart(param.name());
            schema.accept(param);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    void description(ParamSpec param) {
        if (!param.description().isBlank()) {
            json.writeStringProperty("description", param.description());
        }
    }

    private void list(ParamSpec param, TypeWord type, int depth) {
        if (depth == 0) {
            element(param, type);
        } else if (lists == Lists.WRAPPED) {
            json.writeStringProperty("type", "object");
            json.writeObjectPropertyStart("properties");
            json.writeObjectPropertyStart(type.itemName());
            array(param, type, depth);
            json.writeEndObject();
            json.writeEndObject();
        } else {
            array(param, type, depth);
        }
    }

    private void array(ParamSpec param, TypeWord type, int depth) {
        json.writeStringProperty("type", "array");
        if (depth == type.listDepth()) {
            bound("maxItems", param.limits().maxListSize());
        }
        json.writeObjectPropertyStart("items");
        list(param, type, depth - 1);
        json.writeEndObject();
    }

    private void element(ParamSpec param, TypeWord type) {
        if (!param.fields().isEmpty()) {
            title(type);
            fields(param.fields());
        } else if (type.scalar().isPresent()) {
            scalar(type.scalar().get(), param.limits());
        } else {
            title(type); // fields that no page names: any JSON
        }
    }

    private void title(TypeWord type) {
        if (!type.base().isBlank()) {
            json.writeStringProperty("title", type.base());
        }
    }

    private void scalar(ScalarType type, Limits limits) {
        json.writeStringProperty("type", type.form().jsonType().name().toLowerCase(Locale.ROOT));
        new TreeMap<>(type.form().schema()).forEach(json::writeStringProperty);
        bound("maxLength", limits.maxLength());
        limits.minValue().ifPresent(least -> json.writeNumberProperty("minimum", least));
        limits.maxValue().ifPresent(most -> json.writeNumberProperty("maximum", most));
    }

    /** A count below nothing is a mistake of the page, and would be one of the schema. */
    private void bound(String keyword, OptionalLong count) {
        if (count.isPresent() && count.getAsLong() >= 0) {
            json.writeNumberProperty(keyword, count.getAsLong());
        }
    }
}
