package dev.topaz.resolve;

import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import java.util.List;
import java.util.Optional;

/** The scalar type of a wire type that is one value. */
enum SingleValue implements WireType.Cases<Optional<ScalarType>> {
    INSTANCE;

    @Override
    public Optional<ScalarType> scalar(ScalarType type) {
        return Optional.of(type);
    }

    @Override
    public Optional<ScalarType> struct(List<ParamSpec> fields) {
        return Optional.empty();
    }

    @Override
    public Optional<ScalarType> listed(WireType.Listed list) {
        return Optional.empty();
    }

    @Override
    public Optional<ScalarType> open() {
        return Optional.empty();
    }
}
