package dev.topaz.conformance;

import dev.topaz.testdata.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param version its feature version, such as 8
 */
record Jdk(int version, Path home) {
    /** Where Linux distributions install JDKs. */
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    /** By the folder of each JDK that was asked: to ask one means to start it. */
    private static final Map<Path, Integer> VERSIONS = new ConcurrentHashMap<>();

    /** Returns the JDK of a version: the running one, one of {@code -Dtests.jdks}, or an installed one; skips the test without. */
    static Jdk of(int version) {
        Optional<Jdk> found = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"))), others(version))
                .filter(home -> Files.isExecutable(java(home)))
                .filter(home -> VERSIONS.computeIfAbsent(home, Jdk::versionOf) == version)
                .findFirst()
                .map(home -> new Jdk(version, home));
        return Requirement.JDKS.found(found, "there is no JDK " + version);
    }

    Path java() {
        return java(home);
    }

    Path javac() {
        return home.resolve("bin").resolve("javac");
    }

    private static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }

    private static Stream<Path> others(int version) {
        Stream<Path> unpacked = Optional.ofNullable(System.getProperty("tests.jdks"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "jdk-" + version))
                .stream();
        return Stream.concat(unpacked, installed());
    }

    private static Stream<Path> installed() {
        if (!Files.isDirectory(INSTALLED)) {
            return Stream.of();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the feature version that a JDK reports of itself: old ones say 1.8, and not all have a file that says it. */
    private static int versionOf(Path home) {
        try {
            Process process = new ProcessBuilder(java(home).toString(), "-XshowSettings:properties", "-version")
                    .redirectErrorStream(true)
                    .start();
            String settings = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(
                    settings.replaceFirst("(?s).*java\\.specification\\.version = (?:1\\.)?(\\d+).*", "$1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
