package dev.topaz.jars;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A jar as it is published. */
final class PublishedJar {
    private static final String VERSIONS = "META-INF/versions/";
    private static final int VERSION_OF_JAVA_1 = 44;

    private final Path file;

    private PublishedJar(Path file) {
        this.file = file;
    }

    /** Returns the jar of an artifact, where the build has left it. */
    static PublishedJar of(String artifact) throws IOException {
        Path target = SupportedVersions.ROOT
                .resolve(artifact.replaceFirst("^topaz-", ""))
                .resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            List<Path> jars = files.filter(
                            file -> file.getFileName().toString().matches(artifact + "-\\d[\\w.]*(-SNAPSHOT)?\\.jar"))
                    .toList();
            if (jars.size() != 1) {
                throw new IllegalStateException("one jar of " + artifact + " is needed in " + target + ", not " + jars);
            }
            return new PublishedJar(jars.get(0));
        }
    }

    /**
     * Returns the oldest version of Java that loads every class, but for the module descriptor and for what only newer versions
     * load; 0 if there is no class.
     */
    int oldestJava() throws IOException {
        return newest(entry -> !entry.startsWith("META-INF/") && !entry.endsWith("module-info.class"));
    }

    /** Returns the newest version of Java among the classes for newer versions that the jar has for one version. */
    int oldestJavaFor(int version) throws IOException {
        return newest(entry -> entry.startsWith(VERSIONS + version + "/"));
    }

    /** Returns the versions of Java for which the jar has classes of their own. */
    List<Integer> versions() throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.matches(VERSIONS + "\\d+/.*\\.class"))
                    .map(name ->
                            Integer.valueOf(name.substring(VERSIONS.length()).replaceFirst("/.*", "")))
                    .distinct()
                    .toList();
        }
    }

    /** Returns whether the jar says that it has classes for several versions. */
    boolean isMultiRelease() throws IOException {
        return Boolean.parseBoolean(attributes().getValue("Multi-Release"));
    }

    /** Returns whether modules can require it by a name that stays. */
    boolean hasModuleName() throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getEntry("module-info.class") != null || attributes().getValue("Automatic-Module-Name") != null;
        }
    }

    private Attributes attributes() throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            return manifest == null ? new Attributes() : manifest.getMainAttributes();
        }
    }

    private int newest(Predicate<String> wanted) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .filter(entry -> entry.getName().endsWith(".class") && wanted.test(entry.getName()))
                    .mapToInt(entry -> version(jar, entry))
                    .max()
                    .orElse(0);
        }
    }

    /** Reads the version behind the magic number and the minor version. */
    private static int version(JarFile jar, JarEntry entry) {
        try (InputStream in = jar.getInputStream(entry);
                DataInputStream data = new DataInputStream(in)) {
            data.skipNBytes(6);
            return data.readUnsignedShort() - VERSION_OF_JAVA_1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
