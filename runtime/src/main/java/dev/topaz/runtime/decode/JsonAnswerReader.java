package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.json.JsonReader;
import dev.topaz.runtime.observe.UnknownFields;
import java.util.Optional;
import java.util.function.Function;

/** Reads a JSON answer: finds the root, lets the response read its fields, and looks at what comes behind. */
final class JsonAnswerReader {
    private final ReceivedAnswer received;
    private final UnknownFields unknown;
    private final UnknownFields besideRoot;
    private final Envelope envelope = new Envelope();
    private final JsonReader in;
    private final JsonCursor cursor;
    private boolean isSimplified;
    private boolean isRootBeside;
    private boolean isUnknownBeside;

    JsonAnswerReader(ReceivedAnswer received, UnknownFields unknown) {
        this(received, unknown, unknown);
    }

    private JsonAnswerReader(ReceivedAnswer received, UnknownFields unknown, UnknownFields besideRoot) {
        this.received = received;
        this.unknown = unknown;
        this.besideRoot = besideRoot;
        this.in = new JsonReader(received.body());
        this.cursor = new JsonCursor(in, this::beside);
    }

    <T> T read(Function<Answer, T> reader) {
        in.enterObject();
        Optional<String> firstName = firstName();
        boolean isFull = firstName.isPresent() && isRoot(firstName.get());
        if (firstName.isPresent() && !isFull) {
            return new JsonAnswerReader(received, unknown).simplified(reader);
        }
        return toEnd(isFull ? full(firstName.get(), reader) : withoutFields(reader));
    }

    private boolean isRoot(String name) {
        return received.isRoot(name) || name.equals(Envelope.ERROR_ROOT);
    }

    /** Reads again, when the root came behind fields that had to be taken for the simplified form. */
    private <T> T fromRoot(Function<Answer, T> reader) {
        in.enterObject();
        while (in.nextName() && !received.isRoot(in.name())) {
            besideRoot(in.name(), received.root());
        }
        return toEnd(full(received.root(), reader));
    }

    private <T> T toEnd(T response) {
        if (!in.isAtEnd()) {
            throw new DecodeException("something follows the answer", null);
        }
        return response;
    }

    /** Returns the first name that is not the number of the request, which the platform may put beside the root. */
    private Optional<String> firstName() {
        while (in.nextName()) {
            String name = in.name();
            if (Envelope.NAMES.position(name) != Envelope.REQUEST_ID) {
                return Optional.of(name);
            }
            envelope.put(Envelope.REQUEST_ID, cursor.text());
        }
        return Optional.empty();
    }

    /** The simplified form of an empty root is the number of the request alone. */
    private <T> T withoutFields(Function<Answer, T> reader) {
        if (envelope.get(Envelope.REQUEST_ID) == null) {
            throw new DecodeException("the answer is an empty object", null);
        }
        return reader.apply(answer(NoFields.INSTANCE));
    }

    private <T> T full(String name, Function<Answer, T> reader) {
        if (in.peek() != '{') {
            in.skip();
            throw new DecodeException("'" + name + "' of the answer is not an object", null);
        }
        in.enterObject();
        T response = name.equals(Envelope.ERROR_ROOT) ? refused(reader) : reader.apply(answer(cursor));
        while (in.nextName()) {
            besideRoot(in.name(), name);
        }
        return response;
    }

    private <T> T refused(Function<Answer, T> reader) {
        envelope.readError(cursor);
        return reader.apply(answer(NoFields.INSTANCE));
    }

    /** Reads from the start, for the fields of the answer are those of the data. */
    private <T> T simplified(Function<Answer, T> reader) {
        isSimplified = true;
        in.enterObject();
        T response = toEnd(reader.apply(answer(cursor)));
        boolean isEmptyRoot = envelope.get(Envelope.REQUEST_ID) != null && !isUnknownBeside;
        if (isRootBeside ? cursor.matched() > 0 : cursor.matched() == 0 && !envelope.isRefused() && !isEmptyRoot) {
            throw new DecodeException(
                    "the answer has not either '" + received.root() + "' or some of its documented fields", null);
        }
        return isRootBeside
                ? new JsonAnswerReader(received, unknown, UnknownFields.IGNORED).fromRoot(reader)
                : response;
    }

    /** Handles a field of the data that its reader does not know. */
    private void beside(String name, JsonCursor field) {
        int known = field.depth() > 0 ? Cursor.END : Envelope.NAMES.position(name);
        if (field.depth() > 0) {
            report(unknown, field);
        } else if (known != Cursor.END) {
            envelope.put(known, field.text());
        } else if (name.equals(Envelope.ERROR_ROOT)) {
            readError(field);
        } else if (isSimplified && received.isRoot(name)) {
            isRootBeside = true;
            field.skip();
        } else {
            isUnknownBeside = true;
            report(unknown, field);
        }
    }

    /** Handles a field that stands beside the root that was read. */
    private void besideRoot(String name, String read) {
        if (Envelope.NAMES.position(name) == Envelope.REQUEST_ID) {
            envelope.put(Envelope.REQUEST_ID, cursor.text());
        } else if (name.equals(Envelope.ERROR_ROOT)) {
            readError(cursor);
        } else if (name.equals(read)) {
            throw new DecodeException("'" + name + "' is there twice", null);
        } else {
            report(besideRoot, cursor);
        }
    }

    private void readError(JsonCursor place) {
        place.object(error -> {
            envelope.readError(error);
            return true;
        });
    }

    private void report(UnknownFields listener, JsonCursor beside) {
        if (listener != UnknownFields.IGNORED) {
            received.report(listener, beside.path());
        }
        beside.skip();
    }

    private Answer answer(Cursor fields) {
        return new ParsedAnswer(received, envelope, fields);
    }
}
