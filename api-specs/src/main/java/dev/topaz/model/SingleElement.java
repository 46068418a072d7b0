package dev.topaz.model;

import java.util.Optional;

/** The element that the setter of a list takes alone. */
enum SingleElement implements FieldType.Cases<Optional<FieldType>> {
    OF_FIELD;

    @Override
    public Optional<FieldType> scalar(ValueKind kind) {
        return Optional.empty();
    }

    @Override
    public Optional<FieldType> file() {
        return Optional.empty();
    }

    @Override
    public Optional<FieldType> nested(String className) {
        return Optional.empty();
    }

    @Override
    public Optional<FieldType> listOf(FieldType element) {
        return element.match(new OfList(element));
    }

    /** Whether an element of each kind may stand alone: a list may not, as it would look like the list itself. */
    private record OfList(FieldType element) implements FieldType.Cases<Optional<FieldType>> {
        @Override
        public Optional<FieldType> scalar(ValueKind kind) {
            return Optional.of(element);
        }

        @Override
        public Optional<FieldType> file() {
            return Optional.of(element);
        }

        @Override
        public Optional<FieldType> nested(String className) {
            return Optional.of(element);
        }

        @Override
        public Optional<FieldType> listOf(FieldType inner) {
            return Optional.empty();
        }
    }
}
