package dev.topaz.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java samples on pages of documentation, which a test class repeats so that they are compiled. */
public final class GuidePages {
    /** Not compared: a test has imports of its own, and {@code docs-tests} compiles the samples with theirs. */
    private static final Pattern IMPORT = Pattern.compile("^import .*;$", Pattern.MULTILINE);

    private static final Pattern SAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private GuidePages() {}

    /** Samples of the page that are not, line by line, in the source of the test. */
    public static List<String> samplesMissing(String page, Class<?> test) throws IOException {
        String source = Files.readString(Path.of("src/test/java", test.getName().replace('.', '/') + ".java"));
        List<String> missing = new ArrayList<>();
        Matcher sample = SAMPLE.matcher(Files.readString(Path.of("../docs", page)));
        while (sample.find()) {
            String code = IMPORT.matcher(sample.group(1)).replaceAll("");
            if (!stripped(source).contains(stripped(code))) {
                missing.add(sample.group(1));
            }
        }
        return missing;
    }

    private static String stripped(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }
}
