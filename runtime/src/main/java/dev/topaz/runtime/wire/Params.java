package dev.topaz.runtime.wire;

import dev.topaz.runtime.generated.JsonWriter;
import dev.topaz.runtime.generated.ValueWriter;
import dev.topaz.runtime.generated.WireObject;
import dev.topaz.runtime.utf8.FormText;
import dev.topaz.runtime.utf8.Utf8Buffer;
import dev.topaz.runtime.utf8.Whitespace;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
    /** What most forms fit into, in bytes. */
    private static final int ROOM = 2048;

    /** As most requests have. */
    private static final int MANY = 20;

    private static final @Nullable EncodedParam[] NONE = {};

    /** Each name, and behind it its value; neither is blank. */
    private String[] texts;

    /** The parameters that were encoded before, by their places; of no length if there are none. */
    private @Nullable EncodedParam[] encoded = NONE;

    private int size;
    private String pending = "";
    private boolean ascending = true;

    /** Creates an empty set of parameters. */
    public Params() {
        this(MANY);
    }

    /** @param room for how many parameters, before it has to grow */
    public Params(int room) {
        texts = new String[2 * room];
    }

    @Override
    public Params name(String wireName) {
        pending = wireName;
        return this;
    }

    /** Adds a parameter by itself. */
    public void add(String wireName, @Nullable String value) {
        if (value == null || Whitespace.isBlank(value) || Whitespace.isBlank(wireName)) {
            return;
        }
        ascending &= size == 0 || order(name(size - 1), wireName) < 0;
        if (2 * size == texts.length) {
            texts = Arrays.copyOf(texts, 2 * texts.length);
        }
        texts[2 * size] = wireName;
        texts[2 * size + 1] = value;
        size++;
    }

    /** Adds a parameter that was encoded before, unless it is blank. */
    public void add(EncodedParam param) {
        int place = size;
        add(param.name(), param.value());
        if (size > place) {
            if (encoded.length <= place) {
                encoded = Arrays.copyOf(encoded, texts.length / 2);
            }
            encoded[place] = param;
        }
    }

    /** Compares as {@link String#compareTo} does; the first characters nearly always decide. */
    static int order(String name, String other) {
        int order = name.charAt(0) - other.charAt(0);
        return order == 0 ? name.compareTo(other) : order;
    }

    int size() {
        return size;
    }

    String name(int i) {
        return texts[2 * i];
    }

    String value(int i) {
        return texts[2 * i + 1];
    }

    /** Returns whether a parameter was encoded before. */
    boolean isEncoded(int i) {
        return i < encoded.length && encoded[i] != null;
    }

    EncodedParam encoded(int i) {
        return Objects.requireNonNull(encoded[i], "the parameter was not encoded before");
    }

    /** Appends a parameter as {@code name=value}. */
    void appendForm(int i, Utf8Buffer out) {
        if (isEncoded(i)) {
            encoded(i).appendForm(out);
        } else {
            FormText.append(out, name(i));
            out.ascii('=');
            FormText.append(out, value(i));
        }
    }

    /** Appends all parameters as {@code name=value&…}. */
    void appendForm(Utf8Buffer out) {
        sort();
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                out.ascii('&');
            }
            appendForm(i, out);
        }
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

    /** Returns the parameters by name, in ascending order. */
    public Map<String, String> toMap() {
        sort();
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(name(i), value(i));
        }
        return Collections.unmodifiableMap(map);
    }

    /** Returns the parameters as {@code application/x-www-form-urlencoded} in UTF-8. */
    public byte[] toForm() {
        Utf8Buffer form = new Utf8Buffer(ROOM);
        appendForm(form);
        return form.toByteArray();
    }

    /** Brings the names into ascending order, of one that is there several times the last value. */
    void sort() {
        if (ascending) {
            return;
        }
        Map<String, String> last = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            last.put(name(i), value(i));
        }
        size = 0;
        encoded = NONE;
        ascending = true;
        last.forEach(this::add);
    }
}
