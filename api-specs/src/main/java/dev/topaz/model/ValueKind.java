package dev.topaz.model;

import dev.topaz.spec.ValueForm;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;

/** What a scalar is in Java, and which method of the runtime writes it and reads it. */
public enum ValueKind {
    /** The bytes of a file are Base64 text wherever they are not a multipart part. */
    TEXT(String.class, "text", ValueForm.TEXT, ValueForm.DECIMAL, ValueForm.FILE),
    NUMBER(Long.class, "number", ValueForm.NUMBER),
    BOOL(Boolean.class, "bool", ValueForm.BOOL),
    DATE(Date.class, "date", ValueForm.DATE),
    /** Text that is itself JSON and travels as a string. */
    JSON(String.class, "json", ValueForm.JSON),
    /** JSON in place, for values whose fields no document names; no scalar of the platform is one. */
    RAW(String.class, "raw");

    private final Class<?> javaClass;
    private final String method;
    private final Set<ValueForm> forms;

    ValueKind(Class<?> javaClass, String method, ValueForm... forms) {
        this.javaClass = javaClass;
        this.method = method;
        this.forms = Set.of(forms);
    }

    /** Returns the kind of the scalars that have this form; a test proves that each form has exactly one. */
    public static ValueKind of(ValueForm form) {
        return Stream.of(values())
                .filter(kind -> kind.forms.contains(form))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row of ValueKind names " + form));
    }

    public Class<?> javaClass() {
        return javaClass;
    }

    /** The name shared by the method that writes this value and the one that reads it. */
    public String method() {
        return method;
    }
}
