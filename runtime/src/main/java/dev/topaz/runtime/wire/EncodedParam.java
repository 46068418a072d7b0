package dev.topaz.runtime.wire;

import dev.topaz.runtime.utf8.FormText;
import dev.topaz.runtime.utf8.Utf8Buffer;

/** A parameter that many calls have in common. It is turned into bytes once. Immutable. */
public final class EncodedParam {
    private final String name;
    private final String value;
    private final byte[] text;
    private final byte[] form;

    /** Encodes a parameter. */
    public EncodedParam(String name, String value) {
        this.name = name;
        this.value = value;
        Utf8Buffer signed = new Utf8Buffer();
        Utf8Buffer encoded = new Utf8Buffer();
        FormText.append(signed, encoded, name);
        encoded.ascii('=');
        FormText.append(signed, encoded, value);
        this.text = signed.toByteArray();
        this.form = encoded.toByteArray();
    }

    String name() {
        return name;
    }

    String value() {
        return value;
    }

    /** Appends name and value as they are signed, and as they stand in a form. */
    void append(Utf8Buffer signed, Utf8Buffer out) {
        signed.bytes(text);
        out.bytes(form);
    }

    /** Appends {@code name=value} as it stands in a form. */
    void appendForm(Utf8Buffer out) {
        out.bytes(form);
    }

    /** Returns the name, never the value. */
    @Override
    public String toString() {
        return "EncodedParam[" + name + "]";
    }
}
