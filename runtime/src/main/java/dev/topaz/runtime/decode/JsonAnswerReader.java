package dev.topaz.runtime.decode;

import dev.topaz.runtime.TopDecodeException;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads a JSON answer: finds the root, lets the response read its fields, and looks at what comes behind. */
final class JsonAnswerReader {
    private final Received received;
    private final UnknownFields unknown;
    private final Envelope envelope = new Envelope();
    private final JsonParser parser;
    private final JsonCursor cursor;

    JsonAnswerReader(Received received, UnknownFields unknown) {
        this.received = received;
        this.unknown = unknown;
        Utf8.check(received.body());
        this.parser = Json.FACTORY.createParser(ObjectReadContext.empty(), received.body());
        this.cursor = new JsonCursor(parser, received.body(), this::beside);
    }

    <T> T read(Function<Answer, T> reader) {
        try (parser) {
            parser.nextToken();
            T response = read(firstName(), reader);
            if (parser.nextToken() != null) {
                throw new TopDecodeException("something follows the answer", null);
            }
            return response;
        }
    }

    private <T> T read(Optional<String> firstName, Function<Answer, T> reader) {
        if (firstName.isEmpty()) {
            return withoutFields(reader);
        }
        String name = firstName.get();
        return name.equals(received.root()) || name.equals(Envelope.ERROR_ROOT)
                ? full(name, reader)
                : simplified(reader);
    }

    /** The first name that is not the number of the request, which the platform may put beside the root. */
    private Optional<String> firstName() {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (!name.equals(Envelope.REQUEST_ID)) {
                return Optional.of(name);
            }
            envelope.put(name, cursor.text());
        }
        return Optional.empty();
    }

    /** The simplified form of an empty root is the number of the request alone. */
    private <T> T withoutFields(Function<Answer, T> reader) {
        if (envelope.get(Envelope.REQUEST_ID) == null) {
            throw new TopDecodeException("the answer is an empty object", null);
        }
        return reader.apply(answer(NoFields.INSTANCE));
    }

    private <T> T full(String name, Function<Answer, T> reader) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new TopDecodeException("'" + name + "' of the answer is no object", null);
        }
        T response = name.equals(Envelope.ERROR_ROOT) ? refused(reader) : reader.apply(answer(cursor));
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            besideRoot(parser.currentName(), name);
        }
        return response;
    }

    private <T> T refused(Function<Answer, T> reader) {
        envelope.readError(cursor);
        return reader.apply(answer(NoFields.INSTANCE));
    }

    private <T> T simplified(Function<Answer, T> reader) {
        cursor.stay();
        T response = reader.apply(answer(cursor));
        boolean isAnswer = cursor.matched() > 0 || envelope.isRefused() || envelope.get(Envelope.REQUEST_ID) != null;
        if (!isAnswer) {
            throw new TopDecodeException(
                    "the answer has neither '" + received.root() + "' nor any of its documented fields", null);
        }
        return response;
    }

    /** A field of the data that its reader does not know. */
    private void beside(String name, JsonCursor in) {
        if (in.depth() > 0) {
            report(in);
        } else if (Envelope.NAMES.position(name) != Cursor.END) {
            envelope.put(name, in.text());
        } else if (name.equals(Envelope.ERROR_ROOT)) {
            readError(in);
        } else {
            report(in);
        }
    }

    /** A field that stands beside the root that was read. */
    private void besideRoot(String name, String root) {
        if (name.equals(Envelope.REQUEST_ID)) {
            envelope.put(name, cursor.text());
        } else if (name.equals(Envelope.ERROR_ROOT)) {
            readError(cursor);
        } else if (name.equals(root)) {
            throw new TopDecodeException("'" + name + "' is there twice", null);
        } else {
            report(cursor);
        }
    }

    private void readError(JsonCursor in) {
        in.object(error -> {
            envelope.readError(error);
            return true;
        });
    }

    private void report(JsonCursor in) {
        received.report(unknown, in.path());
        in.skip();
    }

    private Answer answer(Cursor fields) {
        return new Answer(received, envelope, fields);
    }
}
