package dev.topaz.runtime.wire;

import dev.topaz.runtime.utf8.Utf8Buffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The text parameters of one call, in ascending order of their names (UTF-16), which is the order in which they are
 * signed.
 *
 * <p>Generated requests write them in that order, and then nothing is sorted. Blank names and values are left out, as in
 * the official SDK; of two values for one name the later one counts.
 */
public final class Params implements ValueWriter {
    /** One parameter; neither side is blank. */
    record Param(String name, String value) {}

    /** What most forms fit into, in bytes. */
    static final int ROOM = 2048;

    /** More than most requests have. */
    private static final int MANY = 20;

    private final List<Param> params = new ArrayList<>(MANY);
    private String pending = "";
    private boolean ascending = true;

    /** No parameter yet. */
    public Params() {}

    @Override
    public Params name(String wireName) {
        pending = wireName;
        return this;
    }

    /** Adds a parameter by itself. */
    public void add(String wireName, @Nullable String value) {
        if (value == null || value.isBlank() || wireName.isBlank()) {
            return;
        }
        if (!params.isEmpty() && params.get(params.size() - 1).name().compareTo(wireName) >= 0) {
            ascending = false;
        }
        params.add(new Param(wireName, value));
    }

    @Override
    public void text(@Nullable String value) {
        add(pending, value);
    }

    @Override
    public void literal(@Nullable String value) {
        add(pending, value);
    }

    @Override
    public void raw(@Nullable String json) {
        add(pending, json);
    }

    @Override
    public void object(@Nullable WireObject value) {
        add(pending, value == null ? null : JsonWriter.write(value));
    }

    @Override
    public <E> void list(@Nullable List<E> values, BiConsumer<ValueWriter, E> element) {
        add(pending, values == null ? null : JsonWriter.writeList(values, element));
    }

    /** The parameters by name, in ascending order. */
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        sorted().forEach(param -> map.put(param.name(), param.value()));
        return Collections.unmodifiableMap(map);
    }

    /** The parameters as {@code application/x-www-form-urlencoded} in UTF-8. */
    public byte[] toForm() {
        return toForm(new Utf8Buffer(ROOM));
    }

    /** @param scratch overwritten */
    byte[] toForm(Utf8Buffer scratch) {
        scratch.clear();
        FormEncoder.append(scratch, sorted());
        return scratch.toByteArray();
    }

    List<Param> sorted() {
        if (!ascending) {
            sort();
        }
        return params;
    }

    private void sort() {
        Map<String, Param> last = new LinkedHashMap<>();
        params.forEach(param -> last.put(param.name(), param));
        params.clear();
        params.addAll(last.values());
        params.sort(Comparator.comparing(Param::name));
        ascending = true;
    }
}
