package dev.topaz.model;

import java.util.Optional;

/** The nested class that a type is, or is a list of. */
enum NestedClass implements FieldType.Cases<Optional<String>> {
    OF_TYPE;

    @Override
    public Optional<String> scalar(ValueKind kind) {
        return Optional.empty();
    }

    @Override
    public Optional<String> file() {
        return Optional.empty();
    }

    @Override
    public Optional<String> nested(String className) {
        return Optional.of(className);
    }

    @Override
    public Optional<String> shared(String className) {
        return Optional.empty();
    }

    @Override
    public Optional<String> listOf(FieldType element) {
        return element.match(this);
    }
}
