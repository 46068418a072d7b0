package dev.topaz.resolve;

import dev.topaz.model.Encoding;
import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;

/** How a parameter at the top of a request keeps a value of each type. */
final class Encodings {
    /** The encoding of a value of the type. */
    static final FieldType.Cases<Encoding> OF_VALUE = new FieldType.Cases<>() {
        @Override
        public Encoding scalar(ValueKind kind) {
            return Encoding.PLAIN;
        }

        @Override
        public Encoding file() {
            return Encoding.PLAIN;
        }

        @Override
        public Encoding nested(String className) {
            return Encoding.JSON_OBJECT;
        }

        @Override
        public Encoding listOf(FieldType element) {
            return element.match(OF_LIST);
        }
    };

    /** The encoding of a list of such elements. */
    private static final FieldType.Cases<Encoding> OF_LIST = new FieldType.Cases<>() {
        @Override
        public Encoding scalar(ValueKind kind) {
            return kind == ValueKind.RAW ? Encoding.JSON_TEXT : Encoding.JOINED;
        }

        @Override
        public Encoding file() {
            throw new IllegalStateException("there are no lists of files");
        }

        @Override
        public Encoding nested(String className) {
            return Encoding.JSON_LIST;
        }

        @Override
        public Encoding listOf(FieldType element) {
            return Encoding.JSON_TEXT;
        }
    };

    private Encodings() {}
}
