package dev.topaz.samples.mapping;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compiles this module with its processors in every order, and runs {@link MappingBuildTest} over what comes out. */
@Tag("combinations")
class ProcessorOrderTest {
    private static final String OWN_CLASSES =
            Path.of("target", "classes").toAbsolutePath().toString();
    private static final List<String> CLASS_PATH =
            List.of(System.getProperty("java.class.path").split(File.pathSeparator));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "topaz, lombok, mapstruct",
        "topaz, mapstruct, lombok",
        "lombok, topaz, mapstruct",
        "lombok, mapstruct, topaz",
        "mapstruct, topaz, lombok",
        "mapstruct, lombok, topaz"
    })
    void mapsInEveryOrder(String first, String second, String third) throws Exception {
        Path classes = folder.resolve("classes");
        copy(Path.of("src/main/resources"), classes);
        compile(
                classes,
                Stream.of(first, second, third)
                        .flatMap(ProcessorOrderTest::jars)
                        .collect(Collectors.joining(File.pathSeparator)));

        runTests(classes);
    }

    /** The jars of a processor; the binding is MapStruct's, and Topaz stands on everything else. */
    private static Stream<String> jars(String processor) {
        return CLASS_PATH.stream()
                .filter(jar -> owner(Path.of(jar).getFileName().toString()).equals(processor));
    }

    private static String owner(String jar) {
        return jar.startsWith("mapstruct-processor") || jar.startsWith("lombok-mapstruct-binding")
                ? "mapstruct"
                : jar.startsWith("lombok-") ? "lombok" : "topaz";
    }

    private static String withoutOwnClasses() {
        return CLASS_PATH.stream()
                .filter(place -> !place.equals(OWN_CLASSES))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void compile(Path classes, String processorPath) throws IOException {
        List<String> options = new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror", "-d", classes.toString()));
        options.addAll(List.of("-cp", withoutOwnClasses(), "-processorpath", processorPath));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> all = sources.filter(Files::isRegularFile).toList();
            assertTrue(
                    javac.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
                            .call(),
                    messages.toString());
        }
    }

    /** In a class loader that sees these classes and none of those that Maven has compiled. */
    private static void runTests(Path classes) throws Exception {
        List<URL> places = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (String place : withoutOwnClasses().split(File.pathSeparator)) {
            places.add(Path.of(place).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> test = loader.loadClass(MappingBuildTest.class.getName());
            for (String method :
                    List.of("sendsWhatTheMapperMadeOfAnObjectOfLombok", "makesAnObjectOfLombokOfTheTypedAnswer")) {
                var run = test.getDeclaredMethod(method);
                var instance = test.getDeclaredConstructor();
                run.setAccessible(true);
                instance.setAccessible(true);
                run.invoke(instance.newInstance());
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
