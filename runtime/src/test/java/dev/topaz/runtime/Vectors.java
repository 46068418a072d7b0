package dev.topaz.runtime;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The data recorded from the official SDK; where it is absent, the tests that want it skip and say so. */
public final class Vectors {
    private Vectors() {}

    /** The lines of a file, each a JSON object. */
    public static List<JsonObject> lines(String file) {
        return text(file)
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    /** A file that is one JSON object. */
    public static JsonObject object(String file) {
        return JsonParser.parseString(text(file)).getAsJsonObject();
    }

    private static String text(String file) {
        Path path = Path.of(System.getProperty("topaz.shared", "absent"), "vectors", file);
        if (!Files.isRegularFile(path)) {
            String message = "SKIPPED: there is no " + path + "; name the folder with -Dtopaz.shared=<dir>";
            System.err.println(message);
            Assumptions.abort(message);
        }
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
