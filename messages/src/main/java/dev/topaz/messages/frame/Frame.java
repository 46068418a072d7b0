package dev.topaz.messages.frame;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One frame of the message channel. Immutable, except for arrays of bytes, which must not be changed.
 *
 * <pre>{@code
 * Frame confirm = Frame.builder(FrameType.SEND)
 *         .token(token)
 *         .header(FieldNames.KIND, MessageKind.CONFIRM.code())
 *         .header(FieldNames.ID, 4711L)
 *         .build();
 * byte[] bytes = FrameEncoder.encode(confirm);
 * }</pre>
 */
public final class Frame {
    /** The version of the protocol that this side speaks. */
    public static final int VERSION = 2;

    private final int version;
    private final int typeCode;
    private final int status;
    private final @Nullable String statusPhrase;
    private final int flag;
    private final @Nullable String token;
    private final Map<String, @Nullable Object> headers;

    private Frame(Builder from) {
        this.version = from.version;
        this.typeCode = from.typeCode;
        this.status = from.status;
        this.statusPhrase = from.statusPhrase;
        this.flag = from.flag;
        this.token = from.token;
        this.headers = from.headers;
    }

    /** Returns a builder of a frame of this type. */
    public static Builder builder(FrameType type) {
        return new Builder(type.code());
    }

    /** Returns a builder of a frame whose type no table names. */
    public static Builder builder(int typeCode) {
        return new Builder(typeCode);
    }

    /** Returns the version of the protocol, 1 or 2. */
    public int version() {
        return version;
    }

    /** Returns the byte of the type. */
    public int typeCode() {
        return typeCode;
    }

    /** Returns whether this is a frame of that type. */
    public boolean is(FrameType type) {
        return typeCode == type.code();
    }

    /** Returns the status; 0 is success. */
    public int status() {
        return status;
    }

    /** Returns what the status means in words, or null. */
    public @Nullable String statusPhrase() {
        return statusPhrase;
    }

    /** Returns the number that a frame and its acknowledgement share; 0 where none is wanted. */
    public int flag() {
        return flag;
    }

    /** Returns the token of the connection, or null. */
    public @Nullable String token() {
        return token;
    }

    /** Returns the custom headers, in the order in which they are encoded; a value may be null. */
    public Map<String, @Nullable Object> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** Returns the value of a custom header, or null. */
    public @Nullable Object header(String name) {
        return headers.get(name);
    }

    /** Returns the shape of the frame; never a value, which may be a token or belong to a user. */
    @Override
    public String toString() {
        return "Frame[type=" + typeCode + ", status=" + status + ", flag=" + flag + ", headers=" + headers.keySet()
                + "]";
    }

    /** Builds one frame; not for use by several threads. */
    public static final class Builder {
        private final int typeCode;
        private final Map<String, @Nullable Object> headers = new LinkedHashMap<>();
        private int version = VERSION;
        private int status;
        private @Nullable String statusPhrase;
        private int flag;
        private @Nullable String token;
        private boolean isBuilt;

        private Builder(int typeCode) {
            this.typeCode = typeCode;
        }

        /** Sets the version of the protocol. */
        public Builder version(int version) {
            this.version = version;
            return this;
        }

        /** Sets the status. */
        public Builder status(int status) {
            this.status = status;
            return this;
        }

        /** Sets what the status means in words. */
        public Builder statusPhrase(@Nullable String statusPhrase) {
            this.statusPhrase = statusPhrase;
            return this;
        }

        /** Sets the flag. */
        public Builder flag(int flag) {
            this.flag = flag;
            return this;
        }

        /** Sets the token. */
        public Builder token(@Nullable String token) {
            this.token = token;
            return this;
        }

        /**
         * Adds a custom header.
         *
         * @param value null, or of one of the types of {@link ValueType}
         */
        public Builder header(String name, @Nullable Object value) {
            requireUnbuilt();
            headers.put(name, value);
            return this;
        }

        /**
         * Returns the frame.
         *
         * @throws IllegalStateException when it has been called before
         */
        public Frame build() {
            requireUnbuilt();
            isBuilt = true;
            return new Frame(this);
        }

        private void requireUnbuilt() {
            if (isBuilt) {
                throw new IllegalStateException("this builder has built its frame; take a new one");
            }
        }
    }
}
