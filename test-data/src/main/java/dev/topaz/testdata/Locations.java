package dev.topaz.testdata;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where classes of this process are, for the class paths of compilers and of other processes. */
public final class Locations {
    private Locations() {}

    /** Returns the jar or the folder that a class was loaded from. */
    public static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class " + type.getName() + " was not loaded from a file", e);
        }
    }

    /** Returns the jars of the class path whose names begin with one of these. */
    public static String libraries(String... prefixes) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> Stream.of(prefixes)
                        .anyMatch(
                                prefix -> Path.of(path).getFileName().toString().startsWith(prefix)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns a class path of no more than the jars and folders that these classes were loaded from. */
    public static String classPath(Class<?>... types) {
        return Stream.of(types).map(type -> of(type).toString()).collect(Collectors.joining(File.pathSeparator));
    }
}
