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

    /** Returns the jars of the class path whose names begin with one of these. */
    static String libraries(String... prefixes) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> Stream.of(prefixes)
                        .anyMatch(
                                prefix -> Path.of(path).getFileName().toString().startsWith(prefix)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static String classPath(Class<?>... types) {
        return Stream.of(types).map(type -> of(type).toString()).collect(Collectors.joining(File.pathSeparator));
    }
}
