package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.observe.UnknownFields;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;

/** Reads an XML answer: finds the root, lets the response read its fields, and looks at what comes behind. */
final class XmlAnswerReader {
    private static final String HTML = "html";

    private final ReceivedAnswer received;
    private final UnknownFields unknown;
    private final Envelope envelope = new Envelope();
    private final XmlCursor cursor;

    XmlAnswerReader(ReceivedAnswer received, UnknownFields unknown) {
        this.received = received;
        this.unknown = unknown;
        this.cursor = new XmlCursor(XmlParsers.of(received.body()), this::beside);
    }

    <T> T read(Function<Answer, T> reader) {
        boolean isRead = false;
        try {
            T response = readAll(reader);
            isRead = true;
            return response;
        } finally {
            if (!isRead) {
                XmlParsers.forgetLast();
            }
        }
    }

    private <T> T readAll(Function<Answer, T> reader) {
        String root = toRoot();
        T response;
        if (root.equals(received.root())) {
            response = reader.apply(answer(cursor));
        } else if (root.equals(Envelope.ERROR_ROOT)) {
            envelope.readError(cursor);
            response = reader.apply(answer(NoFields.INSTANCE));
        } else {
            throw new DecodeException(
                    root.equalsIgnoreCase(HTML)
                            ? "the answer is a page of HTML, as proxies and login pages send it, and none of the platform"
                            : "the root of the answer is not '" + received.root() + "'",
                    null);
        }
        while (cursor.next() != XMLStreamConstants.END_DOCUMENT) {
            // Whatever is wrong behind the root is wrong with the answer.
        }
        return response;
    }

    private String toRoot() {
        while (true) {
            int event = cursor.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return cursor.enterRoot();
            }
            if (event == XMLStreamConstants.DTD) {
                throw new DecodeException(
                        "the answer has a document type declaration, as pages of HTML have it, and no answer of the platform",
                        null);
            }
            // The declaration, comments, layout.
        }
    }

    private void beside(String name, XmlCursor in) {
        int known = Envelope.NAMES.position(name);
        if (in.depth() == 1 && known != Cursor.END) {
            envelope.put(known, in.text());
        } else {
            received.report(unknown, in.path());
            in.skip();
        }
    }

    private Answer answer(Cursor fields) {
        return new ParsedAnswer(received, envelope, fields);
    }
}
