package dev.topaz.testkit.replay;

import dev.topaz.testkit.wire.WireCall;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What makes two calls the same: the API, the format of the answer, and the parameters as they look when they are masked.
 *
 * <p>The rest of the protocol differs from run to run: time, signature, session, app.
 *
 * @param format {@code json}, {@code simplified json} or {@code xml}
 * @param params masked, by name
 */
record FixtureKey(String apiName, String format, Map<String, String> params, Set<String> files) {
    private static final int DIGITS = 8;

    FixtureKey {
        params = new TreeMap<>(params);
        files = new TreeSet<>(files);
    }

    static FixtureKey of(WireCall call) {
        boolean isXml = !call.protocol("format").equals("json");
        String format = isXml ? "xml" : call.protocol("simplify").equals("true") ? "simplified json" : "json";
        return new FixtureKey(
                call.protocol("method"),
                format,
                Mask.of(call).params(call.params()),
                call.files().keySet());
    }

    FixtureKey without(Set<String> volatileParams) {
        Map<String, String> kept = new TreeMap<>(params);
        kept.keySet().removeAll(volatileParams);
        return new FixtureKey(apiName, format, kept, files);
    }

    /** Returns the name of the file of the {@code number}th such call, the first being 1. */
    String fileName(int number) {
        String ending = number == 1 ? "" : "-" + number;
        return apiName.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + digest() + ending + ".json";
    }

    private String digest() {
        String text = apiName + "\n" + format + "\n" + params + "\n" + files;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
