package dev.topaz.migration.build;

import dev.topaz.migration.patch.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the build files of Gradle, Ant, sbt, Play and Eclipse, line by line, for the official SDK and for the Java. */
public final class ScriptReview {
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile(
                    "(?:source|target)Compatibility\\s*[=(]?\\s*['\"]?(?:JavaVersion\\.VERSION_)?(?<level>[\\d._]+)"),
            Pattern.compile("options\\.release(?:\\.set\\(|\\s*=\\s*)(?<level>\\d+)"),
            Pattern.compile("\\b(?:source|target|release)\\s*=\\s*\"(?<level>[\\d.]+)\""),
            Pattern.compile("\"-(?:source|target|-release)\"\\s*,\\s*\"(?<level>[\\d.]+)\""),
            Pattern.compile("JavaSE-(?<level>[\\d.]+)"));
    private static final Pattern COMPILER = Pattern.compile("JavaLanguageVersion\\.of\\((?<level>\\d+)\\)");
    private static final Pattern ANDROID = Pattern.compile("com\\.android\\.(application|library)|<manifest\\b");

    private ScriptReview() {}

    /** What a person should know of the build of a module. */
    public static List<BuildFinding> of(BuildModule module) {
        List<BuildFinding> findings = new ArrayList<>();
        module.files().forEach(file -> look(file, findings));
        if (module.isAndroid()) {
            module.files().stream()
                    .flatMap(file -> android(file).stream())
                    .findFirst()
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static void look(TextFile file, List<BuildFinding> findings) {
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            String line = lines.get(i);
            if (OfficialDependency.isNamed(line)) {
                findings.add(PomReview.old(file.path(), number));
            }
            level(COMPILER, line)
                    .flatMap(level -> level.ofCompiler(file.path(), number))
                    .ifPresent(findings::add);
            LEVELS.stream()
                    .flatMap(pattern -> level(pattern, line).stream())
                    .flatMap(level -> level.of(file.path(), number).stream())
                    .filter(each -> each.kind() == BuildFinding.Kind.JAVA_VERSION
                            || findings.stream().noneMatch(other -> other.kind() == each.kind()))
                    .findFirst()
                    .ifPresent(findings::add);
        }
    }

    private static Optional<JavaLevel> level(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? JavaLevel.parse(matcher.group("level")) : Optional.empty();
    }

    private static Optional<BuildFinding> android(TextFile file) {
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (ANDROID.matcher(lines.get(i)).find()) {
                return Optional.of(new BuildFinding(
                        BuildFinding.Kind.ANDROID,
                        file.path(),
                        i + 1,
                        "an app for Android: the classes are generated before the build, the lowest API level is 24, and the"
                                + " secret of the app belongs on a server (docs/java-8.md)",
                        ""));
            }
        }
        return Optional.empty();
    }
}
