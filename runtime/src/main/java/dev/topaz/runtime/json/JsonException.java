package dev.topaz.runtime.json;

/** The bytes are not read on: they are no JSON, or more than a reader follows. Never quotes them. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The fault. */
    private final Fault fault;

    private final int line;
    private final int column;

    /** What is wrong. */
    public enum Fault {
        MALFORMED("not well-formed JSON"),
        NOT_UTF_8("not written in UTF-8"),
        /** Nested too deeply, or a text or a number is too long. */
        TOO_LARGE("longer or deeper than is read");

        private final String words;

        Fault(String words) {
            this.words = words;
        }
    }

    private JsonException(Fault fault, int line, int column) {
        super(fault.words + " at line " + line + ", column " + column);
        this.fault = fault;
        this.line = line;
        this.column = column;
    }

    /** Returns the fault of some bytes at an offset, which may be their end. */
    static JsonException at(byte[] bytes, int offset, Fault fault) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset && i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new JsonException(fault, line, offset - start + 1);
    }

    public Fault fault() {
        return fault;
    }

    /** Returns the line, from 1. */
    public int line() {
        return line;
    }

    /** Returns the column in bytes, from 1. */
    public int column() {
        return column;
    }
}
