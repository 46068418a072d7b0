package dev.topaz.migration;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that lie in the folder of a project, in alphabetical order; the official SDK is often among them. */
final class ProjectJars {
    private static final String SDK_CLASS = "com/taobao/api/TaobaoClient.class";

    private static final String CLASS = ".class";
    private static final Set<String> MADE = Set.of("node_modules", "target", "build");

    private final List<Path> jars;

    private ProjectJars(List<Path> jars) {
        this.jars = jars;
    }

    /** Looks for jars; folders whose names begin with a dot, and those of builds, are left out. */
    static ProjectJars in(Path root) throws IOException {
        List<Path> jars = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                boolean skipped = !folder.equals(root) && (name.startsWith(".") || MADE.contains(name));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Stream.of(file).filter(each -> each.toString().endsWith(".jar")).forEach(jars::add);
                return FileVisitResult.CONTINUE;
            }
        });
        jars.sort(null);
        return new ProjectJars(List.copyOf(jars));
    }

    /** Returns all of them. */
    List<Path> all() {
        return jars;
    }

    /** Returns the one that the platform made for the app: the one with most requests; empty when there is none. */
    Optional<Path> sdk() {
        return jars.stream()
                .filter(jar -> requests(jar) >= 0)
                .max((one, other) -> Long.compare(requests(one), requests(other)));
    }

    /** Returns the classes of the official SDK in some jars, by their names in full; what is no jar has none. */
    static Set<String> officialClasses(List<Path> jars) {
        return jars.stream().flatMap(jar -> officialClasses(jar).stream()).collect(Collectors.toSet());
    }

    private static Set<String> officialClasses(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith("com/taobao/") && name.endsWith(CLASS))
                    .map(name ->
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            // The compiler takes nothing from it either.
            return Set.of();
        }
    }

    /** Returns how many classes of requests a jar has; a negative number for another jar, or for what is no jar. */
    private static long requests(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            if (jar.getEntry(SDK_CLASS) == null) {
                return -1;
            }
            long requests = 0;
            for (Enumeration<JarEntry> each = jar.entries(); each.hasMoreElements(); ) {
                requests += each.nextElement().getName().startsWith("com/taobao/api/request/") ? 1 : 0;
            }
            return requests;
        } catch (IOException e) {
            // A file that only has the name of a jar has no class for the compiler either.
            return -1;
        }
    }
}
