package dev.topaz.runtime.oracle;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A body taken apart by parsers that are neither ours nor the official SDK's, repeated names and all. */
sealed interface Tree {
    /** null. */
    record Nothing() implements Tree {}

    record Text(String value) implements Tree {}

    record Number(String literal) implements Tree {}

    record Flag(boolean value) implements Tree {}

    record Member(String name, Tree value) {}

    /** An object. @param text the whole text of an XML element with elements in it; empty for JSON */
    record Members(List<Member> members, String text) implements Tree {}

    record Elements(List<Tree> elements) implements Tree {}

    /** Deeper is refused; shallower than what Gson follows. */
    int DEEPEST = 254;

    int LONGEST_NUMBER = 1000;

    /** Empty for a text that is not strictly JSON, but for control characters inside of texts. */
    static Optional<Tree> ofJson(String json) {
        if (json.startsWith("\uFEFF")) {
            // Gson would pass over it.
            return Optional.empty();
        }
        try (JsonReader in = new JsonReader(new StringReader(escaped(json)))) {
            in.setStrictness(Strictness.STRICT);
            in.setNestingLimit(DEEPEST);
            Tree tree = read(in);
            in.peek();
            return in.peek() == com.google.gson.stream.JsonToken.END_DOCUMENT ? Optional.of(tree) : Optional.empty();
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Tree read(JsonReader in) throws IOException {
        switch (in.peek()) {
            case NULL -> {
                in.nextNull();
                return new Nothing();
            }
            case STRING -> {
                return new Text(in.nextString());
            }
            case NUMBER -> {
                return new Number(ofReadableLength(in.nextString()));
            }
            case BOOLEAN -> {
                return new Flag(in.nextBoolean());
            }
            case BEGIN_ARRAY -> {
                return elements(in);
            }
            default -> {
                return members(in);
            }
        }
    }

    private static Tree elements(JsonReader in) throws IOException {
        List<Tree> elements = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            elements.add(read(in));
        }
        in.endArray();
        return new Elements(elements);
    }

    private static Tree members(JsonReader in) throws IOException {
        List<Member> members = new ArrayList<>();
        in.beginObject();
        while (in.hasNext()) {
            members.add(new Member(in.nextName(), read(in)));
        }
        in.endObject();
        return new Members(members, "");
    }

    private static String ofReadableLength(String literal) {
        if (literal.length() > LONGEST_NUMBER) {
            throw new IllegalStateException("longer than is read");
        }
        return literal;
    }

    /** The control characters inside of texts, which Gson refuses when strict, as escapes. */
    private static String escaped(String json) {
        StringBuilder out = new StringBuilder();
        boolean inText = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inText && c == '\\' && i + 1 < json.length()) {
                out.append(c).append(json.charAt(++i));
                continue;
            }
            inText ^= c == '"';
            out.append(inText && c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return out.toString();
    }
}
