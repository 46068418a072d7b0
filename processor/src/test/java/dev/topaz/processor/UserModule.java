package dev.topaz.processor;

import com.google.testing.compile.Compiler;
import dev.topaz.runtime.TopApis;
import dev.topaz.testdata.Locations;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * What the module of a user compiles with.
 *
 * <p>The large jars of these tests are not on its class path: a compiler opens each jar again for each compilation.
 */
final class UserModule {
    private static final List<Path> LIBRARIES = List.of(Locations.of(TopApis.class), Locations.of(NullMarked.class));

    /** The runtime, and the annotations that stand in generated code. */
    static final String CLASS_PATH =
            LIBRARIES.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));

    private UserModule() {}

    static Compiler javac() {
        return Compiler.javac()
                .withClasspath(LIBRARIES.stream().map(Path::toFile).toList());
    }
}
