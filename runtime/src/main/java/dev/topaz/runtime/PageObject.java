package dev.topaz.runtime;

import dev.topaz.runtime.generated.JsonWriter;
import dev.topaz.runtime.json.JsonException;
import dev.topaz.runtime.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a request, as the JSON text that is sent, in which some members choose a page. */
final class PageObject {
    private final Map<String, String> members;

    private PageObject(Map<String, String> members) {
        this.members = members;
    }

    /**
     * Reads the members of an object; each value stays as it is written.
     *
     * @param parameter the name of the object, for the message
     * @param json null for an object that is not set
     */
    static PageObject of(String parameter, @Nullable String json) {
        Map<String, String> members = new LinkedHashMap<>();
        if (json != null) {
            try {
                JsonReader in = new JsonReader(json.getBytes(StandardCharsets.UTF_8));
                in.enterObject();
                while (in.nextName()) {
                    members.put(in.name(), in.source());
                }
            } catch (JsonException e) {
                throw new IllegalArgumentException(
                        "the page is chosen in the parameter '" + parameter + "', which is not a JSON object: "
                                + e.getMessage(),
                        e);
            }
        }
        return new PageObject(members);
    }

    /** Returns the text of a member; null if there is none. */
    @Nullable
    String get(String name) {
        return members.get(name);
    }

    /** Returns the JSON text of the object with another value of a member: a number, or true or false. */
    String with(String name, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(members);
        changed.put(name, String.valueOf(value));
        return JsonWriter.write(out -> {
            for (Map.Entry<String, String> member : changed.entrySet()) {
                out.name(member.getKey()).literal(member.getValue());
            }
        });
    }
}
