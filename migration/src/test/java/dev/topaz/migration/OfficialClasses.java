package dev.topaz.migration;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * The classes of an official jar, by their paths in it. The jars of many projects have the same sources, so each source is compiled
 * once, and found by its path and text afterwards.
 */
final class OfficialClasses {
    private record Source(String path, String text) {
        private String base() {
            return path.substring(0, path.length() - ".java".length());
        }

        private boolean declares(String classFile) {
            return classFile.equals(base() + ".class") || classFile.startsWith(base() + "$");
        }
    }

    private static final Map<Source, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private OfficialClasses() {}

    /**
     * Compiles the sources that no other jar had.
     *
     * @param classes a folder for their classes, which may have none yet
     */
    static Map<String, byte[]> of(Path sources, Path classes) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        Map<Source, Path> missing = new LinkedHashMap<>();
        for (Path file : files(sources)) {
            Source source = new Source(path(sources, file), Files.readString(file));
            Map<String, byte[]> known = COMPILED.getOrDefault(source, Map.of());
            all.putAll(known);
            if (known.isEmpty()) {
                missing.put(source, file);
            }
        }
        if (!missing.isEmpty()) {
            write(all, classes);
            all.putAll(compiled(missing, classes));
        }
        return all;
    }

    private static Map<String, byte[]> compiled(Map<Source, Path> sources, Path classes) throws IOException {
        List<String> errors = Javac.old(List.copyOf(sources.values()), classes, classes.toString());
        if (!errors.isEmpty()) {
            throw new AssertionError(errors);
        }
        Map<String, byte[]> all = new TreeMap<>();
        for (Path file : files(classes)) {
            all.put(path(classes, file), Files.readAllBytes(file));
        }
        for (Source source : sources.keySet()) {
            Map<String, byte[]> own = new TreeMap<>(all);
            own.keySet().removeIf(name -> !source.declares(name));
            COMPILED.put(source, Map.copyOf(own));
        }
        return all;
    }

    private static void write(Map<String, byte[]> classes, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
    }

    /** Writes a jar; it is read a few times and then deleted, so it is not compressed. */
    static void pack(Map<String, byte[]> classes, Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        try (JarOutputStream packed = new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)))) {
            packed.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> each : classes.entrySet()) {
                packed.putNextEntry(new JarEntry(each.getKey()));
                packed.write(each.getValue());
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        // The jar of an app that receives messages alone has no classes of APIs.
        if (Files.isDirectory(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                tree.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
