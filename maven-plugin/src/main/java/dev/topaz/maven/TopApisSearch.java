package dev.topaz.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** Looks whether a source of a module asks for APIs. */
final class TopApisSearch {
    private static final Pattern ANNOTATION =
            Pattern.compile("@(?:dev\\.topaz\\.(?:runtime|messages)\\.)?Top(?:Apis|Messages)\\b");

    private final List<String> roots;

    TopApisSearch(MavenProject project) {
        this.roots = new ArrayList<>(project.getCompileSourceRoots());
        roots.addAll(project.getTestCompileSourceRoots());
    }

    boolean isUsed() throws IOException {
        for (String root : roots) {
            if (Files.isDirectory(Path.of(root)) && isUsedIn(Path.of(root))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUsedIn(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                // The name of the annotation is ASCII in every encoding.
                String source = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (ANNOTATION.matcher(source).find()) {
                    return true;
                }
            }
            return false;
        }
    }
}
