package dev.topaz.testkit;

import dev.topaz.runtime.date.DateText;
import dev.topaz.spec.Nearest;
import dev.topaz.testkit.call.ReceivedFile;
import dev.topaz.testkit.json.JsonText;
import dev.topaz.testkit.json.JsonValue;
import dev.topaz.testkit.json.PlainJson;
import dev.topaz.testkit.wire.WireCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A call as it arrived.
 *
 * <pre>{@code
 * ReceivedCall call = gateway.call("taobao.trade.fullinfo.get");
 * assertEquals("tid,status", call.param("fields"));
 * }</pre>
 *
 * <p>The methods that take the name of a parameter are for assertions: for one that was not sent, or is of another type, they throw
 * an {@link AssertionError} that says what was sent.
 */
public final class ReceivedCall {
    private final WireCall wire;

    ReceivedCall(WireCall wire) {
        this.wire = wire;
    }

    /** Returns the parameters of the protocol: method, app key, session, signature … */
    public Map<String, String> protocol() {
        return wire.protocol();
    }

    /** Returns the parameters of the application. */
    public Map<String, String> params() {
        return wire.params();
    }

    /** Returns the names of the parameters that are files. */
    public Set<String> files() {
        return wire.files().keySet();
    }

    /** Returns the API that was called; empty when the call named none. */
    public String apiName() {
        return wire.protocol("method");
    }

    /** Returns the text of a parameter. */
    public String param(String name) {
        return sent(name, wire.params());
    }

    /** A {@code Number}. */
    public long number(String name) {
        return as(name, "a number", text -> Optional.of(Long.valueOf(text)));
    }

    /** A {@code Boolean}. */
    public boolean bool(String name) {
        return as(
                name,
                "a Boolean",
                text -> text.equals("true") || text.equals("false")
                        ? Optional.of(text.equals("true"))
                        : Optional.empty());
    }

    /** A {@code Date}. */
    public Instant date(String name) {
        return as(name, "a date", text -> DateText.parse(text).map(date -> Instant.ofEpochMilli(date.getTime())));
    }

    /** A list of scalars, which travels joined by commas. */
    public List<String> list(String name) {
        return List.of(param(name).split(",", -1));
    }

    /** An object, which travels as JSON: its fields by wire name, as the types of {@link PlainJson}. */
    public Map<String, Object> object(String name) {
        return as(name, "a JSON object", text -> JsonText.read(text).flatMap(ReceivedCall::members));
    }

    /** A list of objects, which travels as JSON. */
    public List<Map<String, Object>> objects(String name) {
        return as(name, "a JSON array of objects", text -> JsonText.read(text).flatMap(ReceivedCall::allMembers));
    }

    /** A file. */
    public ReceivedFile file(String name) {
        return sent(name, wire.files());
    }

    WireCall wire() {
        return wire;
    }

    private <T> T as(String name, String what, Function<String, Optional<T>> reading) {
        String text = param(name);
        Optional<T> value;
        try {
            value = reading.apply(text);
        } catch (NumberFormatException e) {
            value = Optional.empty();
        }
        return value.orElseThrow(() -> new AssertionError(apiName() + " was called with a '" + name + "' that is not "
                + what + ": " + DisplayedValue.of(name, text)));
    }

    private <T> T sent(String name, Map<String, T> values) {
        T value = values.get(name);
        if (value == null) {
            Set<String> names = new TreeSet<>(values.keySet());
            throw new AssertionError(apiName() + " was called without '" + name + "'; it came with " + names
                    + Nearest.to(name, names)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse(""));
        }
        return value;
    }

    private static Optional<Map<String, Object>> members(JsonValue value) {
        return value instanceof JsonValue.Members members ? Optional.of(PlainJson.of(members)) : Optional.empty();
    }

    private static Optional<List<Map<String, Object>>> allMembers(JsonValue value) {
        if (!(value instanceof JsonValue.Elements elements)) {
            return Optional.empty();
        }
        List<Map<String, Object>> all = new ArrayList<>();
        elements.values().forEach(element -> members(element).ifPresent(all::add));
        return all.size() == elements.values().size() ? Optional.of(List.copyOf(all)) : Optional.empty();
    }

    /** Returns a description without session, signature and values. */
    @Override
    public String toString() {
        return "ReceivedCall[" + apiName() + ", " + params().size() + " parameters]";
    }
}
