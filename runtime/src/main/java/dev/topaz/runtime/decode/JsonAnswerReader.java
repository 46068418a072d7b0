package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.json.JsonReader;
import dev.topaz.runtime.json.NameTable;
import dev.topaz.runtime.observe.UnknownFields;
import java.util.function.Function;

/** Reads a JSON answer: finds the root, lets the response read its fields, and looks at what comes behind. */
final class JsonAnswerReader implements JsonCursor.FieldSink {
    private final ReceivedAnswer received;
    private final UnknownFields unknown;
    private final UnknownFields besideRoot;
    private final Envelope envelope = new Envelope();
    private final NameTable names;
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
        this.names = RootNames.of(received.apiName());
        this.in = new JsonReader(received.body());
        this.cursor = new JsonCursor(in, this);
    }

    <T> T read(Function<Answer, T> reader) {
        in.enterObject();
        int first = nextName();
        while (first == RootNames.REQUEST_ID) {
            envelope.put(Envelope.REQUEST_ID, cursor.text());
            first = nextName();
        }
        switch (first) {
            case RootNames.ROOT:
            case RootNames.ERROR:
                return toEnd(full(first, reader));
            case JsonReader.END:
                return toEnd(withoutFields(reader));
            default:
                return new JsonAnswerReader(received, unknown).simplified(reader);
        }
    }

    /** Returns the next name at the top, by its position among the names of the root. */
    private int nextName() {
        return in.nextName(names, RootNames.ROOT);
    }

    /** Reads again, when the root came behind fields that had to be taken for the simplified form. */
    private <T> T fromRoot(Function<Answer, T> reader) {
        in.enterObject();
        for (int name = nextName(); name != RootNames.ROOT && name != JsonReader.END; name = nextName()) {
            besideRoot(name, RootNames.ROOT);
        }
        return toEnd(full(RootNames.ROOT, reader));
    }

    private <T> T toEnd(T response) {
        if (!in.isAtEnd()) {
            throw new DecodeException("something follows the answer", null);
        }
        return response;
    }

    /** The simplified form of an empty root is the number of the request alone. */
    private <T> T withoutFields(Function<Answer, T> reader) {
        if (envelope.get(Envelope.REQUEST_ID) == null) {
            throw new DecodeException("the answer is an empty object", null);
        }
        return reader.apply(answer(NoFields.INSTANCE));
    }

    private <T> T full(int name, Function<Answer, T> reader) {
        if (in.peek() != '{') {
            in.skip();
            throw new DecodeException("'" + in.name() + "' of the answer is not an object", null);
        }
        in.enterObject();
        // None of the fields need be known, as they must be without a root: no document says which always come, and
        // the root says that the platform answered this API. A failure would have callers repeat what has been done.
        T response = name == RootNames.ERROR ? refused(reader) : reader.apply(answer(cursor));
        for (int next = nextName(); next != JsonReader.END; next = nextName()) {
            besideRoot(next, name);
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
    @Override
    public void field(JsonCursor field) {
        if (field.depth() > 0) {
            report(unknown, field);
            return;
        }
        int known = in.nameIn(Envelope.NAMES.table(), Envelope.REQUEST_ID);
        if (known == NameTable.UNKNOWN) {
            besideData(field);
        } else {
            envelope.put(known, field.text());
        }
    }

    /** Handles a field that stands beside the documented ones, and is none of the envelope. */
    private void besideData(JsonCursor field) {
        int name = in.nameIn(names, RootNames.ROOT);
        if (name == RootNames.ERROR) {
            readError(field);
        } else if (isSimplified && name == RootNames.ROOT) {
            isRootBeside = true;
            field.skip();
        } else {
            isUnknownBeside = true;
            report(unknown, field);
        }
    }

    /**
     * Handles a field that stands beside the root that was read.
     *
     * @param read the position of that root
     */
    private void besideRoot(int name, int read) {
        if (name == RootNames.REQUEST_ID) {
            envelope.put(Envelope.REQUEST_ID, cursor.text());
        } else if (name == RootNames.ERROR) {
            readError(cursor);
        } else if (name == read) {
            throw new DecodeException("'" + in.name() + "' is there twice", null);
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
