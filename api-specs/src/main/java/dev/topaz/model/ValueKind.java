package dev.topaz.model;

import dev.topaz.spec.ValueForm;
import java.util.Date;

/** What a scalar is in Java, and which method of the runtime writes it and reads it. */
public enum ValueKind {
    /** The bytes of a file are Base64 text wherever they are not a multipart part. */
    TEXT(String.class, "text"),
    NUMBER(Long.class, "number"),
    BOOL(Boolean.class, "bool"),
    DATE(Date.class, "date"),
    /** Text that is itself JSON and travels as a string. */
    JSON(String.class, "json"),
    /** JSON in place, for values whose fields no document names; no scalar of the platform is one. */
    RAW(String.class, "raw");

    private final Class<?> javaClass;
    private final String method;

    ValueKind(Class<?> javaClass, String method) {
        this.javaClass = javaClass;
        this.method = method;
    }

    /** Returns the kind of the scalars that have this form. */
    public static ValueKind of(ValueForm form) {
        return switch (form) {
            case TEXT, DECIMAL, FILE -> TEXT;
            case NUMBER -> NUMBER;
            case BOOL -> BOOL;
            case DATE -> DATE;
            case JSON -> JSON;
        };
    }

    public Class<?> javaClass() {
        return javaClass;
    }

    /** The name shared by the method that writes this value and the one that reads it. */
    public String method() {
        return method;
    }
}
