package dev.topaz.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** Looks whether a source of a module asks for APIs. */
final class TopApisSearch {
    private static final Pattern ANNOTATION =
            Pattern.compile("@(?:dev\\.topaz\\.(?:runtime|messages)\\.)?Top(?:Apis|Messages)\\b");

    private static final String TEXT_BLOCK = "\"\"\"";

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
                if (isUsedIn(source)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Leaves out comments and literals, which may speak of the annotation in a module that needs no processor. */
    private static boolean isUsedIn(String source) {
        Matcher annotation = ANNOTATION.matcher(source);
        int at = 0;
        while (at < source.length()) {
            if (annotation.region(at, source.length()).lookingAt()) {
                return true;
            }
            at = behind(source, at);
        }
        return false;
    }

    /** Returns the end of the comment or the literal that begins here; of anything else the next character. */
    private static int behind(String source, int at) {
        if (source.startsWith("//", at)) {
            return end(source, "\n", at);
        }
        if (source.startsWith("/*", at)) {
            return end(source, "*/", at + 2);
        }
        if (source.startsWith(TEXT_BLOCK, at)) {
            return end(source, TEXT_BLOCK, at + TEXT_BLOCK.length());
        }
        char c = source.charAt(at);
        return c == '"' || c == '\'' ? literal(source, at) : at + 1;
    }

    private static int end(String source, String mark, int from) {
        int end = source.indexOf(mark, from);
        return end < 0 ? source.length() : end + mark.length();
    }

    /** A literal ends with its line at the latest: a character of GBK may end with the byte of a backslash. */
    private static int literal(String source, int start) {
        int at = start + 1;
        while (at < source.length() && source.charAt(at) != source.charAt(start) && source.charAt(at) != '\n') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, source.length());
    }
}
