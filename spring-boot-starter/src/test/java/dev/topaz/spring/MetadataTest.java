package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Parameter;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
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
        collect("topaz.messages", MessageProperties.class, settings);
        collect("topaz.redis", RedisProperties.class, settings);
        collect("topaz.outbox", OutboxProperties.class, settings);

        assertEquals(settings, known.keySet());
        assertEquals(43, settings.size(), "settings, all of them in docs/spring-boot.md");
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
        for (Parameter setting : type.getDeclaredConstructors()[0].getParameters()) {
            String name = prefix + "." + ConfigurationPropertyName.adapt(kebab(setting.getName()), '.');
            if (type.equals(setting.getType().getEnclosingClass())
                    && !setting.getType().isEnum()) {
                collect(name, setting.getType(), settings);
            } else {
                settings.add(name);
            }
        }
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    static Map<String, JsonObject> metadata() throws IOException {
        Map<String, JsonObject> known = new TreeMap<>();
        for (URL file : Collections.list(
                MetadataTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (Reader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                JsonParser.parseReader(text).getAsJsonObject().getAsJsonArray("properties").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(property -> property.get("name").getAsString().startsWith("topaz."))
                        .forEach(property -> known.put(property.get("name").getAsString(), property));
            }
        }
        return known;
    }
}
