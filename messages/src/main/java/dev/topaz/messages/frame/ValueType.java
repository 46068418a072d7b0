package dev.topaz.messages.frame;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types that the value of a custom header can have: the code, the Java type, and how it is written and read. */
enum ValueType {
    /** No value: null. */
    VOID(0, Void.class) {
        @Override
        void write(FrameOutput out, Object value) {}

        @Override
        @Nullable
        Object readValue(FrameInput in) {
            return null;
        }
    },
    /** Text in UTF-8; the empty text is read as null, as the official decoder does. */
    STRING(1, String.class) {
        @Override
        void write(FrameOutput out, Object value) {
            out.string((String) value);
        }

        @Override
        @Nullable
        Object readValue(FrameInput in) throws MalformedFrameException {
            return in.string();
        }
    },
    /** One byte. */
    BYTE(2, Byte.class) {
        @Override
        void write(FrameOutput out, Object value) {
            out.int8((Byte) value);
        }

        @Override
        Object readValue(FrameInput in) throws MalformedFrameException {
            return in.int8();
        }
    },
    /** Two bytes. */
    INT16(3, Short.class) {
        @Override
        void write(FrameOutput out, Object value) {
            out.int16((Short) value);
        }

        @Override
        Object readValue(FrameInput in) throws MalformedFrameException {
            return in.int16();
        }
    },
    /** Four bytes. */
    INT32(4, Integer.class) {
        @Override
        void write(FrameOutput out, Object value) {
            out.int32((Integer) value);
        }

        @Override
        Object readValue(FrameInput in) throws MalformedFrameException {
            return in.int32();
        }
    },
    /** Eight bytes. */
    INT64(5, Long.class) {
        @Override
        void write(FrameOutput out, Object value) {
            out.int64((Long) value);
        }

        @Override
        Object readValue(FrameInput in) throws MalformedFrameException {
            return in.int64();
        }
    },
    /** Milliseconds since 1970 in eight bytes. */
    DATE(6, Date.class) {
        @Override
        void write(FrameOutput out, Object value) {
            out.int64(((Date) value).getTime());
        }

        @Override
        Object readValue(FrameInput in) throws MalformedFrameException {
            return new Date(in.int64());
        }
    },
    /** Bytes as they are. */
    BYTES(7, byte[].class) {
        @Override
        void write(FrameOutput out, Object value) {
            out.bytes((byte[]) value);
        }

        @Override
        Object readValue(FrameInput in) throws MalformedFrameException {
            return in.bytes();
        }
    };

    private static final ValueType[] BY_CODE = values();
    private static final Map<Class<?>, ValueType> BY_CLASS = new HashMap<>();

    static {
        for (ValueType type : BY_CODE) {
            BY_CLASS.put(type.javaType, type);
        }
    }

    private final byte code;
    private final Class<?> javaType;

    ValueType(int code, Class<?> javaType) {
        this.code = (byte) code;
        this.javaType = javaType;
    }

    abstract void write(FrameOutput out, Object value);

    abstract @Nullable Object readValue(FrameInput in) throws MalformedFrameException;

    static void write(FrameOutput out, String name, @Nullable Object value) {
        if (value == null) {
            out.int8(VOID.code);
            return;
        }
        ValueType type = BY_CLASS.get(value.getClass());
        if (type == null) {
            throw new IllegalArgumentException("the header " + name + " is of " + value.getClass()
                    + ", which frames cannot carry; they carry String, Byte, Short, Integer, Long, Date and byte[]");
        }
        out.int8(type.code);
        type.write(out, value);
    }

    static @Nullable Object read(FrameInput in) throws MalformedFrameException {
        int code = in.int8();
        if (code < 0 || code >= BY_CODE.length) {
            throw in.problem("no value has the type " + code);
        }
        return BY_CODE[code].readValue(in);
    }
}
