package dev.topaz.benchmarks.run;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where this jar lies: the classes that it was made from, and the libraries beside it. */
public final class Installation {
    /** The jars of one library by the beginning of their names: all that a project would have to add. */
    public static final List<String> TOPAZ = List.of("topaz-runtime-", "jspecify-");

    public static final List<String> OFFICIAL =
            List.of("alibaba-dingtalk-service-sdk-", "log4j-", "mail-", "activation-", "commons-logging-");

    public static final List<String> PROCESSOR = List.of(
            "topaz-processor-",
            "topaz-generator-",
            "topaz-api-specs-",
            "topaz-catalog-",
            "javapoet-",
            "jsoup-",
            "jackson-core-",
            "picocli-",
            "jspecify-");

    private static final Path TARGET = target();

    private Installation() {}

    /** The folder with the compiled classes of the benchmarks. */
    public static Path classes() {
        return TARGET.resolve("classes");
    }

    /** A folder for whatever a part has to write. */
    public static Path workFolder(String name) throws IOException {
        return Files.createDirectories(TARGET.resolve("work").resolve(name));
    }

    /** The jars whose names begin so. */
    public static List<Path> jars(List<String> beginnings) throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve("lib"))) {
            return files.filter(file -> beginnings.stream()
                            .anyMatch(beginning -> file.getFileName().toString().startsWith(beginning)))
                    .sorted()
                    .toList();
        }
    }

    /** Everything, as a class path. */
    public static String wholeClassPath() throws IOException {
        return classPath(
                Stream.concat(Stream.of(classes()), jars(List.of("")).stream()).toList());
    }

    public static String classPath(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** A JVM like this one. */
    public static ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static Path target() {
        try {
            Path here = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return here.toAbsolutePath().resolveSibling("").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
