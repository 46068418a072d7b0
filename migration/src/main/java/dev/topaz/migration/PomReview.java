package dev.topaz.migration;

import dev.topaz.migration.patch.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of a pom that a person must look at. */
final class PomReview {
    private record Line(Rule rule, Pattern pattern, String text) {}

    private static final List<Line> LINES = List.of(
            new Line(
                    Rule.OLD_DEPENDENCY,
                    Pattern.compile("<artifactId>[^<]*(taobao|top)[^<]*sdk[^<]*</artifactId>"),
                    "the official SDK: take it out when nothing needs it any more"),
            new Line(
                    Rule.JAVA_VERSION,
                    Pattern.compile(
                            "<(java\\.version|[\\w.]*(source|target|release))>\\s*(1\\.[0-8]|[5-9]|1[0-6])\\s*<"),
                    "Topaz needs Java 17"));

    private PomReview() {}

    static List<Decision> of(TextFile pom) {
        List<Decision> decisions = new ArrayList<>();
        List<String> lines = pom.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (Line line : LINES) {
                if (line.pattern.matcher(lines.get(i)).find()) {
                    decisions.add(new Decision(line.rule, pom.path(), i + 1, 1, line.text, ""));
                }
            }
        }
        return decisions;
    }
}
