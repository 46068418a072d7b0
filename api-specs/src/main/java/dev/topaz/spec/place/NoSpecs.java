package dev.topaz.spec.place;

import java.util.Optional;
import java.util.Set;

/** A place without specs. */
enum NoSpecs implements SpecSource {
    INSTANCE;

    @Override
    public Optional<SpecText> find(String apiName) {
        return Optional.empty();
    }

    @Override
    public Set<String> apiNames() {
        return Set.of();
    }

    @Override
    public String description() {
        return "";
    }
}
