package dev.topaz.messages;

import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.runtime.TopDecodeException;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.WireFormat;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the content of a message with the runtime's reader of answers: the content is put where an answer has its fields. The runtime
 * offers no other way to its reader, and messages are no reason to add one.
 */
final class ContentReader<T> extends TaobaoResponse {
    private static final Pattern LINE = Pattern.compile(" at line (\\d{1,9}),");

    private final T content;

    private ContentReader(Answer answer, Function<Cursor, T> reader) {
        super(answer);
        this.content = reader.apply(answer.fields());
    }

    /** @throws MessageException when the text is not one JSON object, or cannot be read */
    static <T> T read(String topic, String json, Function<Cursor, T> reader) {
        if (!isOneObject(json)) {
            throw new MessageException("the content of a message of " + topic + " is not one JSON object", null);
        }
        // A line of its own, so that the columns are those of the content.
        String answer = "{\"" + WireFormat.responseRoot(topic) + "\":\n" + json + "}";
        try {
            return TaobaoResponse.<ContentReader<T>>ofJson(topic, answer, each -> new ContentReader<>(each, reader))
                    .content;
        } catch (TopDecodeException e) {
            throw new MessageException(
                    "the content of a message of " + topic + " cannot be read: "
                            + reason(String.valueOf(e.getMessage()), topic),
                    e);
        }
    }

    /** Returns what the reader of answers says, with the places in the content. */
    private static String reason(String said, String topic) {
        String ofContent =
                said.replace("/" + WireFormat.responseRoot(topic), "").replace("the answer ", "it ");
        Matcher line = LINE.matcher(ofContent);
        return line.find()
                ? ofContent.substring(0, line.start(1))
                        + (Integer.parseInt(line.group(1)) - 1)
                        + ofContent.substring(line.end(1))
                : ofContent;
    }

    /**
     * Returns whether the text is an object from its first brace to its last one, so that nothing in it can end the answer that it
     * is put into. Whether it is well-formed is for the reader to say.
     */
    private static boolean isOneObject(String json) {
        int end = endOfObject(json);
        return end > 0 && isBlank(json, end, json.length()) && isBlank(json, 0, json.indexOf('{'));
    }

    /** Returns the place behind the brace that closes the first one; 0 when nothing does. */
    private static int endOfObject(String json) {
        int depth = 0;
        boolean inText = false;
        for (int i = Math.max(0, json.indexOf('{')); i < json.length(); i++) {
            char c = json.charAt(i);
            if (inText) {
                i += c == '\\' ? 1 : 0;
                inText = c != '"';
            } else {
                inText = c == '"';
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                if (depth == 0) {
                    return c == '}' ? i + 1 : 0;
                }
            }
        }
        return 0;
    }

    private static boolean isBlank(String json, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isSpace(json.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
