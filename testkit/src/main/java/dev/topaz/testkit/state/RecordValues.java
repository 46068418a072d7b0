package dev.topaz.testkit.state;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import dev.topaz.testkit.json.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of an object that a record has values for, by name, with the Java values that answers take. */
final class RecordValues implements WireType.Cases<Optional<Object>> {
    private final Map<String, String> record;
    private final String name;

    private RecordValues(Map<String, String> record, String name) {
        this.record = record;
        this.name = name;
    }

    static Map<String, Object> of(List<ParamSpec> fields, Map<String, String> record) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach(field -> WireType.of(field)
                .match(new RecordValues(record, field.name()))
                .ifPresent(value -> values.put(field.name(), value)));
        return values;
    }

    /** Returns the value that an answer takes for a text; empty if the text is not of the type. */
    static Optional<Object> of(ScalarType type, @Nullable String text) {
        ValueForm form = type.form();
        if (text == null
                || !form.accepts(text)
                || (form == ValueForm.JSON && JsonText.read(text).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                switch (form.jsonType()) {
                    case INTEGER -> Long.valueOf(text);
                    case BOOLEAN -> Boolean.valueOf(text);
                    case STRING -> text;
                });
    }

    @Override
    public Optional<Object> scalar(ScalarType type) {
        return of(type, record.get(name));
    }

    @Override
    public Optional<Object> struct(List<ParamSpec> fields) {
        Map<String, Object> inner = of(fields, record);
        return inner.isEmpty() ? Optional.empty() : Optional.of(inner);
    }

    /** Returns empty: the elements of a record's lists are not known. */
    @Override
    public Optional<Object> listed(WireType.Listed list) {
        return Optional.empty();
    }

    @Override
    public Optional<Object> open() {
        return Optional.empty();
    }
}
