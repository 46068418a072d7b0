package dev.topaz.testkit.standalone;

import dev.topaz.spec.IoReason;
import dev.topaz.spec.SpecFiles;
import dev.topaz.testkit.Specs;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Checks a place of specs before anything starts: a spec that cannot be read would only be met by the call that needs it. */
final class SpecCheck {
    private static final String HOW =
            "name a folder of spec files, or a jar or folder with " + SpecFiles.FOLDER + " in it";

    private SpecCheck() {}

    /** Returns what is wrong with a place or the first wrong spec in it, beginning with its path; empty if all specs can be read. */
    static Optional<String> mistake(Path place) {
        try {
            Specs specs = Specs.in(place);
            if (specs.names().isEmpty()) {
                return Optional.of(place + ": there is no spec here; " + HOW);
            }
            specs.names().forEach(specs::get);
            return Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.of(place + ": " + IoReason.messageOf(e) + "; " + HOW);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
