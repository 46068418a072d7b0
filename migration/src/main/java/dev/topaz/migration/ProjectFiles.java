package dev.topaz.migration;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of a project that people write, in alphabetical order: not what its build makes. */
final class ProjectFiles {
    private static final Set<String> ENDINGS =
            Set.of("java", "xml", "properties", "yml", "yaml", "json", "kt", "groovy", "jsp");
    /** Folders of a build, by the file beside them that tells which build it is. */
    private static final Map<String, List<String>> MADE =
            Map.of("target", List.of("pom.xml"), "build", List.of("build.gradle", "build.gradle.kts"));

    private final Path root;
    private final Set<Path> except;
    private final List<Path> files = new ArrayList<>();

    private ProjectFiles(Path root, Set<Path> except) {
        this.root = root;
        this.except = except;
    }

    /**
     * Lists the files.
     *
     * @param except files and folders to leave out
     */
    static ProjectFiles of(Path root, Set<Path> except) throws IOException {
        ProjectFiles project = new ProjectFiles(root, except);
        Files.walkFileTree(root, project.new Walk());
        project.files.sort(null);
        return project;
    }

    Path root() {
        return root;
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    private boolean isMade(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return !folder.equals(root)
                && (name.startsWith(".")
                        || name.equals("node_modules")
                        || MADE.getOrDefault(name, List.of()).stream()
                                .anyMatch(build -> Files.exists(folder.resolveSibling(build))));
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isMade(folder) || except.contains(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            boolean written =
                    ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && !name.equals(PreviousRun.FILE);
            if (written && attributes.isRegularFile() && !except.contains(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
