package dev.topaz.runtime.generated;

import dev.topaz.runtime.redact.SensitiveNames;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@code toString} shows of an object: its fields by wire name, those that are not set left out, those that hold
 * secrets or personal data masked.
 */
public final class Description {
    private final StringBuilder out;
    private boolean first = true;

    Description(String typeName) {
        this.out = new StringBuilder(typeName).append('{');
    }

    /** Returns a response: how the call ended comes first. */
    static Description ofOutcome(String typeName, CallStatus response) {
        Description description = new Description(typeName);
        return response.isSuccess()
                ? description.field("success", true)
                : description
                        .field("code", response.getErrorCode())
                        .field("msg", response.getMsg())
                        .field("sub_code", response.getSubCode())
                        .field("sub_msg", response.getSubMsg());
    }

    /** Returns a request or an object in one, by what it writes. */
    public static String of(String typeName, WireObject object) {
        Description description = new Description(typeName);
        object.writeTo(new DescribingWriter(description));
        return description.toString();
    }

    Description field(String wireName, @Nullable Object value) {
        if (value != null) {
            out.append(first ? "" : ", ").append(wireName).append('=');
            out.append(SensitiveNames.contains(wireName) ? SensitiveNames.MASK : value);
            first = false;
        }
        return this;
    }

    Description maskedField(String wireName, @Nullable Object value) {
        return field(wireName, value == null ? null : SensitiveNames.MASK);
    }

    @Override
    public String toString() {
        return out + "}";
    }

    /** Takes what an object writes and describes it. */
    private static final class DescribingWriter implements ValueWriter {
        private final Description description;
        private String pending = "";

        DescribingWriter(Description description) {
            this.description = description;
        }

        @Override
        public ValueWriter name(String wireName) {
            pending = wireName;
            return this;
        }

        @Override
        public void text(@Nullable String value) {
            description.field(pending, value);
        }

        @Override
        public void literal(@Nullable String value) {
            description.field(pending, value);
        }

        @Override
        public void json(@Nullable String value) {
            // JSON may hold anything under any name.
            description.maskedField(pending, value);
        }

        @Override
        public void raw(@Nullable String json) {
            json(json);
        }

        @Override
        public void object(@Nullable WireObject value) {
            description.field(pending, value);
        }

        @Override
        public <E> void list(@Nullable List<E> values, BiConsumer<ValueWriter, E> element) {
            description.field(pending, values);
        }
    }
}
