package dev.topaz.migration.build;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java version that a build compiles for: what it means for Topaz. */
record JavaLevel(int number) {
    /** The oldest that generated classes and the runtime are for. */
    private static final int OLDEST = 8;
    /** The JDK that runs the processor. */
    private static final int OF_PROCESSOR = 17;

    private static final Pattern NUMBER = Pattern.compile("(?:1[._])?(\\d{1,2})");

    /** Reads {@code 1.8}, {@code 8} and {@code 1_8}; empty for a text that is no version. */
    static Optional<JavaLevel> parse(String text) {
        Matcher matcher = NUMBER.matcher(text.strip());
        return matcher.matches() ? Optional.of(new JavaLevel(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    /** What is to be said of a line that makes the compiler compile for this version. */
    Optional<BuildFinding> of(String path, int line) {
        if (number < OLDEST) {
            return Optional.of(new BuildFinding(
                    BuildFinding.Kind.JAVA_VERSION,
                    path,
                    line,
                    "compiles for Java " + number + ", and Topaz needs 8 or newer",
                    "write 1.8 here, or newer"));
        }
        return number >= OF_PROCESSOR
                ? Optional.empty()
                : Optional.of(new BuildFinding(
                        BuildFinding.Kind.BUILD_JDK,
                        path,
                        line,
                        "compiles for Java " + number
                                + ", which can stay; the build itself has to run on a JDK of 17 or"
                                + " newer, or generate the classes with topaz-specs (docs/java-8.md)",
                        ""));
    }

    /** What is to be said of a line that names the JDK of the compiler. */
    Optional<BuildFinding> ofCompiler(String path, int line) {
        return number >= OF_PROCESSOR
                ? Optional.empty()
                : Optional.of(new BuildFinding(
                        BuildFinding.Kind.JAVA_VERSION,
                        path,
                        line,
                        "compiles with a JDK " + number + ", which cannot run the processor",
                        "write 17 here, or generate the classes before they are compiled: docs/java-8.md,"
                                + " \"Builds that cannot run the processor\""));
    }
}
