package dev.topaz.runtime.decode;

/** One answer of the platform: how the call ended, and the fields to read. */
public final class Answer {
    private final boolean success;
    private final Cursor fields;

    Answer(boolean success, Cursor fields) {
        this.success = success;
        this.fields = fields;
    }

    public boolean isSuccess() {
        return success;
    }

    /** A cursor inside the documented root; it has no fields when the call was refused. */
    public Cursor fields() {
        return fields;
    }
}
