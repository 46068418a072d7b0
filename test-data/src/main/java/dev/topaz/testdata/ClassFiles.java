package dev.topaz.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/** The class files of a module, as the build has written them. */
public final class ClassFiles {
    private static final int MAJOR_VERSION = 6;
    private static final int VERSION_OF_JAVA_1 = 44;
    private static final int CONSTANT_UTF_8 = 1;
    private static final int CONSTANT_CLASS = 7;
    private static final Pattern TYPE = Pattern.compile("L(\\w+(?:/\\w+)+)[;<$]");

    private final Path folder;
    private final List<Path> files;

    private ClassFiles(Path folder, List<Path> files) {
        this.folder = folder;
        this.files = files;
    }

    /** Returns the class files below a folder, except what only newer JDKs load: other versions of classes, and the module descriptor. */
    public static ClassFiles below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return new ClassFiles(
                    folder,
                    all.filter(file -> file.toString().endsWith(".class"))
                            .filter(file -> !file.startsWith(folder.resolve("META-INF")))
                            .filter(file -> !file.endsWith("module-info.class"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int count() {
        return files.size();
    }

    /** Returns the classes that a JDK of that version cannot load. */
    public List<String> newerThan(int javaVersion) {
        return files.stream()
                .filter(file ->
                        new ClassReader(bytes(file)).readUnsignedShort(MAJOR_VERSION) > javaVersion + VERSION_OF_JAVA_1)
                .map(file -> folder.relativize(file).toString())
                .toList();
    }

    /** Returns the classes with names that begin so which these classes name, arrays and nested classes left out. */
    public Set<String> named(String beginning) {
        Set<String> named = new TreeSet<>();
        for (Path file : files) {
            types(new ClassReader(bytes(file))).forEach(type -> named.add(type.replace('/', '.')));
        }
        named.removeIf(type -> !type.startsWith(beginning) || type.contains("[") || type.contains("$"));
        return named;
    }

    /** Returns for each package the other packages of these classes that its classes name. */
    public SortedMap<String, Set<String>> packageDependencies() {
        SortedMap<String, Set<String>> dependencies = new TreeMap<>();
        for (Path file : files) {
            String from = packageOf(folder.relativize(file).toString());
            Set<String> named = dependencies.computeIfAbsent(from, first -> new TreeSet<>());
            types(new ClassReader(bytes(file))).forEach(type -> named.add(packageOf(type)));
        }
        dependencies.forEach((from, named) -> named.removeIf(to -> to.equals(from) || !dependencies.containsKey(to)));
        return dependencies;
    }

    /** Returns the packages that are part of a cycle, or depend on one; empty if there is none. */
    public static List<String> cyclic(Map<String, Set<String>> dependencies) {
        Map<String, Set<String>> left = new TreeMap<>(dependencies);
        boolean isSmaller = true;
        while (isSmaller) {
            Set<String> remaining = Set.copyOf(left.keySet());
            isSmaller = left.values().removeIf(needed -> needed.stream().noneMatch(remaining::contains));
        }
        return List.copyOf(left.keySet());
    }

    private static Set<String> types(ClassReader in) {
        Set<String> types = new TreeSet<>();
        char[] buffer = new char[in.getMaxStringLength()];
        for (int i = 1; i < in.getItemCount(); i++) {
            int offset = in.getItem(i);
            int tag = offset == 0 ? 0 : in.readByte(offset - 1);
            if (tag == CONSTANT_CLASS) {
                types.add(in.readUTF8(offset, buffer));
            } else if (tag == CONSTANT_UTF_8) {
                Matcher type = TYPE.matcher(utf8(in, offset));
                while (type.find()) {
                    types.add(type.group(1));
                }
            }
        }
        return types;
    }

    /** Descriptors and signatures are ASCII where the names that they hold are. */
    private static String utf8(ClassReader in, int offset) {
        int length = in.readUnsignedShort(offset);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) in.readByte(offset + 2 + i));
        }
        return text.toString();
    }

    private static String packageOf(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(0, end).replace('/', '.');
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
