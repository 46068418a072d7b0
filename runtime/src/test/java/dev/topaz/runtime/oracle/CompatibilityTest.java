package dev.topaz.runtime.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of differences names tests that exist, and every difference that the tests know. */
class CompatibilityTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final Path DOCUMENT = REPOSITORY.resolve("docs/compatibility.md");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    /** In the last column. */
    private static final Pattern DIFFERENCE = Pattern.compile("(?m)`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)` \\|$");

    @Test
    void namesTestsThatExist() throws IOException {
        Set<String> named = found(TEST);
        Set<String> missing = new TreeSet<>(named);
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            files.filter(file -> file.toString().endsWith("Test.java")).forEach(file -> missing.removeAll(tests(file)));
        }

        assertEquals(Set.of(), missing);
        assertTrue(named.size() > 10, named.toString());
    }

    @Test
    void namesEveryDifferenceThatTheTestsKnow() throws IOException {
        Set<String> known =
                Arrays.stream(Difference.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(known, found(DIFFERENCE));
    }

    private static Set<String> tests(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream()
                    .map(line -> line.strip().replaceFirst("^void (\\w+)\\(.*", "$1"))
                    .filter(method -> method.matches("\\w+"))
                    .map(method -> name + "." + method)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(DOCUMENT));
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.groupCount() == 1 ? matcher.group(1) : matcher.group(1) + "." + matcher.group(2));
        }
        return found;
    }
}
