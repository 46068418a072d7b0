package dev.topaz.model;

import java.util.Date;

/** What a scalar is in Java, and which method of the runtime writes it and reads it. */
public enum ValueKind {
    TEXT(String.class, "text"),
    NUMBER(Long.class, "number"),
    BOOL(Boolean.class, "bool"),
    DATE(Date.class, "date"),
    /** Text that is itself JSON and travels as a string. */
    JSON(String.class, "json"),
    /** JSON in place, for values whose fields no document names. */
    RAW(String.class, "raw");

    private final Class<?> javaClass;
    private final String method;

    ValueKind(Class<?> javaClass, String method) {
        this.javaClass = javaClass;
        this.method = method;
    }

    public Class<?> javaClass() {
        return javaClass;
    }

    /** The name shared by the method that writes this value and the one that reads it. */
    public String method() {
        return method;
    }
}
