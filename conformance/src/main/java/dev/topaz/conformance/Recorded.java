package dev.topaz.conformance;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Reads the recordings of the official SDK. */
final class Recorded {
    private Recorded() {}

    /** Returns the lines of a recording, each a JSON object. */
    static List<JsonObject> lines(String file) throws IOException {
        String resource = "/dev/topaz/testdata/vectors/" + file + ".gz";
        try (InputStream in = Recorded.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            BufferedReader text =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
            return text.lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .collect(Collectors.toList());
        }
    }
}
