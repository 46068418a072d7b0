package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.topaz.testdata.ReflectiveCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Native images need to be told nothing, and are told nothing. */
class NoReflectionTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path METADATA =
            CLASSES.resolve("META-INF/native-image/dev.topaz/topaz-runtime/reachability-metadata.json");

    @Test
    void noByteCodeLooksAnythingUpByName() {
        assertTrue(Files.exists(CLASSES.resolve("dev/topaz/runtime/DefaultTaobaoClient.class")));
        // Native images are built with newer JDKs, which take the twins instead.
        List<String> found = ReflectiveCalls.below(CLASSES).stream()
                .filter(call -> !call.startsWith("dev.topaz.runtime.decode.JdkXml."))
                .filter(call -> !call.startsWith("dev.topaz.runtime.json.UnsafeWords."))
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void soTheMetadataIsEmpty() throws IOException {
        JsonObject metadata = JsonParser.parseString(Files.readString(METADATA)).getAsJsonObject();

        assertTrue(metadata.has("comment"));
        metadata.remove("comment");
        for (Map.Entry<String, JsonElement> kind : metadata.entrySet()) {
            assertEquals(new JsonArray(), kind.getValue(), kind.getKey());
        }
    }
}
