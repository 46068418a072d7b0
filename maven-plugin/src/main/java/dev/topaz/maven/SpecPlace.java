package dev.topaz.maven;

import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.SpecFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A folder or jar that holds specs.
 *
 * @param path as the compiler is told: the folder of the spec files itself, or the jar
 * @param digests of each spec, by its file name
 */
record SpecPlace(Path path, SortedMap<String, String> digests) {
    /** Reads one element of a class path: a folder of classes or a jar; without digests if it holds no spec, or is not there. */
    static SpecPlace of(Path element) throws IOException {
        if (Files.isDirectory(element)) {
            return folder(element.resolve(SpecFiles.FOLDER));
        }
        return Files.isRegularFile(element) && isJar(element) ? jar(element) : new SpecPlace(element, new TreeMap<>());
    }

    /** Returns whether an element of a class path has this class. */
    static boolean holdsClass(Path element, String classFile) throws IOException {
        if (Files.isDirectory(element)) {
            return Files.isRegularFile(element.resolve(classFile));
        }
        if (!Files.isRegularFile(element) || !isJar(element)) {
            return false;
        }
        try (ZipFile zip = open(element)) {
            return zip.getEntry(classFile) != null;
        }
    }

    /** Opens a jar. What is wrong with a damaged one is said with its name, which the JDK leaves out. */
    private static ZipFile open(Path jar) throws IOException {
        try {
            return new ZipFile(jar.toFile());
        } catch (ZipException e) {
            throw new IOException(jar + " is damaged: " + e.getMessage() + "; delete it, and Maven brings it again", e);
        }
    }

    private static boolean isJar(Path element) {
        return element.toString().endsWith(".jar") || element.toString().endsWith(".zip");
    }

    static SpecPlace folder(Path folder) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (DocumentKind kind : DocumentKind.values()) {
            Path files = folder.resolve(kind.folder());
            if (Files.isDirectory(files)) {
                addFiles(kind.folder(), files, digests);
            }
        }
        return new SpecPlace(folder, digests);
    }

    private static void addFiles(String prefix, Path folder, SortedMap<String, String> digests) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (SpecFiles.apiName(name).isPresent()) {
                    digests.put(prefix + name, digest(Files.readAllBytes(file)));
                }
            }
        }
    }

    private static SpecPlace jar(Path jar) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        String folder = SpecFiles.FOLDER + "/";
        try (ZipFile zip = open(jar)) {
            List<? extends ZipEntry> specs = zip.stream()
                    .filter(entry -> entry.getName().startsWith(folder)
                            && isSpec(entry.getName().substring(folder.length())))
                    .toList();
            for (ZipEntry spec : specs) {
                try (InputStream in = zip.getInputStream(spec)) {
                    digests.put(spec.getName().substring(folder.length()), digest(in.readAllBytes()));
                }
            }
        }
        return new SpecPlace(jar, digests);
    }

    /** @param name the name of a file in the folder of all specs */
    private static boolean isSpec(String name) {
        return Stream.of(DocumentKind.values())
                .anyMatch(kind -> name.startsWith(kind.folder())
                        && name.indexOf('/', kind.folder().length()) < 0
                        && SpecFiles.apiName(name.substring(kind.folder().length()))
                                .isPresent());
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    boolean hasSpecs() {
        return !digests.isEmpty();
    }
}
