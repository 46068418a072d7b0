package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** What an IDE knows of the settings. */
class MetadataTest {
    @Test
    void everySettingIsInItWithADescription() throws IOException {
        Map<String, JsonObject> known = metadata();
        Set<String> settings = new TreeSet<>();
        collect("topaz", TopazProperties.class, settings);
        collect("topaz", AccountProperties.class, settings);

        assertEquals(settings, known.keySet());
        assertEquals(19, settings.size(), "settings, all of them in docs/spring-boot.md");
        known.forEach((name, property) -> {
            assertTrue(property.has("description"), name + " has no description");
            assertFalse(property.get("description").getAsString().isBlank(), name);
        });
    }

    @Test
    void defaultsAreThoseOfTheRuntime() throws IOException {
        Map<String, JsonObject> known = metadata();

        assertEquals(
                "production", known.get("topaz.gateway").get("defaultValue").getAsString());
        assertEquals(
                "15s", known.get("topaz.connect-timeout").get("defaultValue").getAsString());
        assertEquals("60s", known.get("topaz.deadline").get("defaultValue").getAsString());
        assertFalse(known.get("topaz.app-secret").has("defaultValue"));
    }

    private static void collect(String prefix, Class<?> type, Set<String> settings) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + ConfigurationPropertyName.adapt(kebab(component.getName()), '.');
            if (component.getType().isRecord()) {
                collect(name, component.getType(), settings);
            } else {
                settings.add(name);
            }
        }
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, JsonObject> metadata() throws IOException {
        Map<String, JsonObject> known = new TreeMap<>();
        try (InputStream in =
                        TopazProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json");
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (JsonElement property :
                    JsonParser.parseReader(text).getAsJsonObject().getAsJsonArray("properties")) {
                JsonObject each = property.getAsJsonObject();
                known.put(each.get("name").getAsString(), each);
            }
        }
        return known;
    }
}
