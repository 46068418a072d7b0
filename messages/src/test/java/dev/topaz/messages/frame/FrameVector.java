package dev.topaz.messages.frame;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.topaz.testdata.Recordings;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One recorded frame: what the official encoder was given, and its bytes and what its decoder read, or its exception. */
record FrameVector(JsonObject json) {
    static List<FrameVector> all() {
        return Recordings.text("tmc-frames.jsonl")
                .lines()
                .map(line -> new FrameVector(JsonParser.parseString(line).getAsJsonObject()))
                .toList();
    }

    boolean isRefused() {
        return json.has("exception");
    }

    byte[] bytes() {
        return HexFormat.of().withUpperCase().parseHex(json.get("frameHex").getAsString());
    }

    /** What the official decoder read. */
    Frame readBack() {
        return frame(json.getAsJsonObject("readBack"));
    }

    private static Frame frame(JsonObject from) {
        Frame.Builder frame = Frame.builder(from.get("type").getAsInt())
                .version(from.get("protocolVersion").getAsInt())
                .status(from.get("statusCode").getAsInt())
                .statusPhrase(text(from.get("statusPhrase")))
                .flag(from.get("flag").getAsInt())
                .token(text(from.get("token")));
        from.getAsJsonObject("content").entrySet().forEach(each -> frame.header(each.getKey(), value(each.getValue())));
        return frame.build();
    }

    private static @Nullable Object value(JsonElement typed) {
        Map.Entry<String, JsonElement> only =
                typed.getAsJsonObject().entrySet().iterator().next();
        JsonElement value = only.getValue();
        return switch (only.getKey()) {
            case "void" -> null;
            case "string" -> value.getAsString();
            case "byte" -> value.getAsByte();
            case "int16" -> value.getAsShort();
            case "int32" -> value.getAsInt();
            case "int64" -> value.getAsLong();
            case "dateMillis" -> new Date(value.getAsLong());
            case "bytesHex" -> HexFormat.of().parseHex(value.getAsString().toLowerCase(java.util.Locale.ROOT));
            default -> throw new AssertionError(only.getKey());
        };
    }

    private static @Nullable String text(JsonElement value) {
        return value.isJsonNull() ? null : value.getAsString();
    }

    /** Everything that a frame says, comparable: arrays as lists. */
    static Map<String, Object> shown(Frame frame) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("version", frame.version());
        shown.put("type", frame.typeCode());
        shown.put("status", frame.status());
        shown.put("phrase", String.valueOf(frame.statusPhrase()));
        shown.put("flag", frame.flag());
        shown.put("token", String.valueOf(frame.token()));
        frame.headers().forEach((name, value) -> shown.put("header " + name, shown(value)));
        return shown;
    }

    private static Object shown(@Nullable Object value) {
        return value instanceof byte[] bytes
                ? "bytes " + HexFormat.of().formatHex(bytes)
                : value == null ? "void" : value.getClass().getSimpleName() + " " + value;
    }
}
