package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.json.JsonException;
import dev.topaz.runtime.observe.UnknownFields;
import java.util.function.Function;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/**
 * Reads an answer, whatever its form: JSON or XML is told by its first character, full or simplified by its root.
 *
 * <p>An answer is a success only when the documented root is there, or when the whole object is its simplified form.
 */
public final class AnswerReader {
    private AnswerReader() {}

    /**
     * Reads the whole answer.
     *
     * @param reader makes the response while the fields go by
     * @throws DecodeException when the bytes are no answer of that API
     */
    public static <T> T read(ReceivedAnswer received, UnknownFields unknown, Function<Answer, T> reader) {
        ReceivedAnswer answer = received.inUtf8();
        try {
            switch (firstCharacter(answer.body())) {
                case '<':
                    return new XmlAnswerReader(answer, unknown).read(reader);
                case '{':
                    return new JsonAnswerReader(answer, unknown).read(reader);
                case 0:
                    throw new DecodeException("the answer is empty", null);
                default:
                    throw new DecodeException("the answer is neither a JSON object nor XML", null);
            }
        } catch (JsonException e) {
            throw new DecodeException("the answer is " + e.getMessage(), e);
        } catch (XmlCursor.Malformed e) {
            throw new DecodeException("the answer is not well-formed XML" + place(e), null);
        }
    }

    private static String place(XmlCursor.Malformed e) {
        Location place =
                e.getCause() instanceof XMLStreamException ? ((XMLStreamException) e.getCause()).getLocation() : null;
        return place == null ? "" : " at line " + place.getLineNumber() + ", column " + place.getColumnNumber();
    }

    /** Returns the first byte that is not white space; 0 if there is none. */
    private static int firstCharacter(byte[] body) {
        for (byte b : body) {
            if (!Character.isWhitespace(b)) {
                return b;
            }
        }
        return 0;
    }
}
