package dev.topaz.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the notes of builds claim, read from the build files of a project without the command. */
final class BuildNotes {
    private static final Pattern BUILD_FILE =
            Pattern.compile("pom\\.xml|build\\.xml|build\\.sbt|\\.classpath|.*\\.gradle(?:\\.kts)?");

    /** How a line of a build says it. */
    private static final Map<Rule, Pattern> CLAIMS = new EnumMap<>(Map.of(
            Rule.OLD_DEPENDENCY,
            Pattern.compile("(?:<artifactId>|['\":/])(?:taobao-sdk|top-api-sdk|taobao-top)[\\w.:-]*"),
            Rule.BUILD_JDK,
            Pattern.compile("(?:source\\w*|target\\w*|release|java\\.version|JavaSE)[^<>=\\d]{0,40}[=>,-]?\\s*[\"']?"
                    + "(?:JavaVersion\\.VERSION_)?(?:1[._])?(?:8|9|1[0-6])\\b"),
            Rule.ANDROID,
            Pattern.compile("com\\.android\\.(?:application|library)")));

    private BuildNotes() {}

    /** Returns the lines that claim what a rule notes, as {@code path:line}. */
    static Set<String> claims(Rule rule, Path root) throws IOException {
        Set<String> lines = new TreeSet<>();
        for (Path file : buildFiles(root)) {
            List<String> text = Files.readAllLines(file);
            for (int i = 0; i < text.size(); i++) {
                if (CLAIMS.get(rule).matcher(text.get(i)).find()) {
                    lines.add(root.relativize(file).toString().replace('\\', '/') + ":" + (i + 1));
                }
            }
        }
        return lines;
    }

    /** Returns the rules that are about builds. */
    static Set<Rule> rules() {
        return CLAIMS.keySet();
    }

    private static List<Path> buildFiles(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> BUILD_FILE
                            .matcher(String.valueOf(file.getFileName()))
                            .matches())
                    .sorted()
                    .toList();
        }
    }
}
