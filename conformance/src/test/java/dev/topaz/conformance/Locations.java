package dev.topaz.conformance;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where classes of this process are, for the class paths of others. */
final class Locations {
    private Locations() {}

    static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String classPath(Class<?>... types) {
        return Stream.of(types).map(type -> of(type).toString()).collect(Collectors.joining(File.pathSeparator));
    }
}
