package dev.topaz.migration;

import dev.topaz.migration.patch.TextFile;
import dev.topaz.migration.source.JavaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at a file that is no Java source, such as Spring's XML, for names of classes of the official SDK, and for properties of its
 * clients, which Topaz's clients are made with.
 */
final class OtherFileReview {
    private static final Pattern CLASS = Pattern.compile("\\bcom\\.taobao\\.api(?:\\.[a-z]\\w*)*\\.[A-Z]\\w*");
    private static final Pattern PROPERTY = Pattern.compile("<property\\s[^>]*\\bname\\s*=\\s*[\"'](\\w+)[\"'][^>]*>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final String END_OF_BEAN = "</bean>";

    private final TextFile file;
    private final OfficialSdk sdk;
    private final List<Decision> decisions = new ArrayList<>();
    private Optional<String> bean = Optional.empty();

    private OtherFileReview(TextFile file, OfficialSdk sdk) {
        this.file = file;
        this.sdk = sdk;
    }

    /** Returns what a person has to look at. */
    static List<Decision> of(TextFile file, OfficialSdk sdk) {
        OtherFileReview review = new OtherFileReview(file, sdk);
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            review.look(lines.get(i), i + 1);
        }
        return review.decisions;
    }

    private void look(String line, int number) {
        if (JavaSource.isPartNamedIn(line)) {
            Matcher name = CLASS.matcher(line);
            Optional<String> found = name.find() ? Optional.of(name.group()) : Optional.empty();
            decide(
                    number,
                    "names a class of the official SDK; only Java sources are changed",
                    found.map(this::now).orElse(""));
            bean = found.filter(each -> line.contains("class") && OfficialParents.isClient(each));
        }
        bean.ifPresent(type -> properties(type, line, number));
        if (line.contains(END_OF_BEAN)) {
            bean = Optional.empty();
        }
    }

    private String now(String official) {
        return sdk.fate(official) instanceof OfficialSdk.Fate.Moved moved && sdk.knows(official) ? moved.name() : "";
    }

    private void properties(String type, String line, int number) {
        Matcher property = PROPERTY.matcher(line);
        while (property.find()) {
            String name = property.group(1);
            String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            Optional<String> instead = OfficialParents.of(type)
                    .flatMap(each -> sdk.insteadOf(each, setter).stream())
                    .findFirst();
            Matcher given = VALUE.matcher(property.group());
            Optional<String> value = given.find() ? Optional.of(given.group(1)) : Optional.empty();
            instead.ifPresent(advice -> decide(
                    number,
                    "sets the property " + name + " of " + type + ", which Topaz's client does not have",
                    isIdle(type, setter)
                            ? "delete the line"
                            : option(setter, value).orElse(advice)));
        }
    }

    private boolean isIdle(String type, String setter) {
        return OfficialParents.of(type).anyMatch(each -> sdk.isIdle(each, setter));
    }

    /** A bean in Java has the options, which XML could only give by a bean for each. */
    private static Optional<String> option(String setter, Optional<String> value) {
        return value.flatMap(text -> SettingAdvice.option(setter, new Setting(text, constant(text))))
                .map(options -> "a method with @Bean that returns new DefaultTaobaoClient(url, appKey, appSecret, "
                        + options + ")");
    }

    private static Optional<Object> constant(String text) {
        if (text.matches("\\d{1,18}")) {
            return Optional.of(Long.valueOf(text));
        }
        return text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }

    private void decide(int line, String message, String fix) {
        decisions.add(new Decision(Rule.CLASS_NAME_IN_TEXT, file.path(), line, 1, message, fix));
    }
}
