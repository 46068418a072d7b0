package dev.topaz.runtime;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.topaz.testdata.Recordings;
import java.util.List;

/** The recordings of the official SDK as JSON. */
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
        return Recordings.text(file);
    }
}
