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
    private final UnknownFields besideRoot;
    private final Envelope envelope = new Envelope();
    private final JsonParser parser;
    private final JsonCursor cursor;
    private boolean isSimplified;
    private boolean isRootBeside;
    private boolean isUnknownBeside;

    JsonAnswerReader(Received received, UnknownFields unknown) {
        this(received, unknown, unknown);
    }

    private JsonAnswerReader(Received received, UnknownFields unknown, UnknownFields besideRoot) {
        this.received = received;
        this.unknown = unknown;
        this.besideRoot = besideRoot;
        Utf8.check(received.body());
        this.parser = Json.FACTORY.createParser(ObjectReadContext.empty(), received.body());
        this.cursor = new JsonCursor(parser, received.body(), this::beside);
    }

    <T> T read(Function<Answer, T> reader) {
        try (parser) {
            parser.nextToken();
            T response = toEnd(read(firstName(), reader));
            return isRootBeside
                    ? new JsonAnswerReader(received, unknown, UnknownFields.IGNORED).fromRoot(reader)
                    : response;
        }
    }

    /** Reads again, when the root came behind fields that had to be taken for the simplified form. */
    private <T> T fromRoot(Function<Answer, T> reader) {
        try (parser) {
            parser.nextToken();
            for (String name = parser.nextName(); !received.root().equals(name); name = parser.nextName()) {
                besideRoot(name, received.root());
            }
            return toEnd(full(received.root(), reader));
        }
    }

    private <T> T toEnd(T response) {
        if (parser.nextToken() != null) {
            throw new TopDecodeException("something follows the answer", null);
        }
        return response;
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
        isSimplified = true;
        cursor.stay();
        T response = reader.apply(answer(cursor));
        boolean isEmptyRoot = envelope.get(Envelope.REQUEST_ID) != null && !isUnknownBeside;
        if (isRootBeside ? cursor.matched() > 0 : cursor.matched() == 0 && !envelope.isRefused() && !isEmptyRoot) {
            throw new TopDecodeException(
                    "the answer has not either '" + received.root() + "' or some of its documented fields", null);
        }
        return response;
    }

    /** A field of the data that its reader does not know. */
    private void beside(String name, JsonCursor in) {
        if (in.depth() > 0) {
            report(unknown, in);
        } else if (Envelope.NAMES.position(name) != Cursor.END) {
            envelope.put(name, in.text());
        } else if (name.equals(Envelope.ERROR_ROOT)) {
            readError(in);
        } else if (name.equals(received.root()) && isSimplified) {
            isRootBeside = true;
            in.skip();
        } else {
            isUnknownBeside = true;
            report(unknown, in);
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
            report(besideRoot, cursor);
        }
    }

    private void readError(JsonCursor in) {
        in.object(error -> {
            envelope.readError(error);
            return true;
        });
    }

    private void report(UnknownFields listener, JsonCursor in) {
        received.report(listener, in.path());
        in.skip();
    }

    private Answer answer(Cursor fields) {
        return new Answer(received, envelope, fields);
    }
}
