package dev.topaz.migration;

import dev.topaz.migration.patch.TextFile;
import dev.topaz.migration.source.JavaSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at a file that is no Java source, such as Spring's XML, for names of classes of the official SDK, and for properties of its
 * clients, which Topaz's clients are made with. What stands in comments is left out.
 */
final class OtherFileReview {
    private static final Pattern CLASS = Pattern.compile("\\bcom\\.taobao\\.(?:api|top)(?:\\.[a-z]\\w*)*\\.[A-Z]\\w*");
    /** A tag, which may go over several lines. */
    private static final Pattern TAG = Pattern.compile("<(/?)([\\w:.-]+)([^<>]*)>");

    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final String BEAN = "bean";
    /** The name space of Spring that has properties as attributes. */
    private static final String SHORT = "p:";

    private final TextFile file;
    private final String text;
    private final OfficialSdk sdk;
    private final List<Decision> decisions = new ArrayList<>();
    /** The classes of the beans around a place, the innermost first; empty for one that is not a client. */
    private final Deque<String> beans = new ArrayDeque<>();

    private OtherFileReview(TextFile file, OfficialSdk sdk) {
        this.file = file;
        this.text = OtherText.withoutComments(file);
        this.sdk = sdk;
    }

    /** Returns what a person has to look at. */
    static List<Decision> of(TextFile file, OfficialSdk sdk) {
        OtherFileReview review = new OtherFileReview(file, sdk);
        List<String> lines = review.text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            review.look(lines.get(i), i + 1);
        }
        if (file.path().endsWith(".xml")) {
            TAG.matcher(review.text).results().forEach(review::tag);
        }
        return review.decisions;
    }

    private void look(String line, int number) {
        Matcher name = CLASS.matcher(line);
        boolean named = name.find() && JavaSource.isOfSdk(name.group());
        boolean imported = OtherText.isCode(file) && JavaSource.isPartNamedIn(line);
        if (named || imported) {
            decide(
                    number,
                    "names a class of the official SDK; only Java sources are changed",
                    named ? now(name.group()) : "");
        }
    }

    private String now(String official) {
        return sdk.fate(official) instanceof OfficialSdk.Fate.Moved moved && sdk.knows(official) ? moved.name() : "";
    }

    private void tag(MatchResult tag) {
        boolean bean = tag.group(2).equals(BEAN) || tag.group(2).endsWith(":" + BEAN);
        if (!tag.group(1).isEmpty()) {
            if (bean) {
                beans.poll();
            }
            return;
        }
        Map<String, String> attributes = attributes(tag.group(3));
        if (bean) {
            String type = attributes.getOrDefault("class", "");
            beans.push(OfficialParents.isClient(type) ? type : "");
            shortProperties(tag);
            if (tag.group(3).endsWith("/")) {
                beans.poll();
            }
        } else if (tag.group(2).endsWith("property") && attributes.containsKey("name")) {
            property(attributes.getOrDefault("name", ""), Optional.ofNullable(attributes.get("value")), tag.start());
        }
    }

    private void shortProperties(MatchResult tag) {
        ATTRIBUTE
                .matcher(tag.group(3))
                .results()
                .filter(each -> each.group(1).startsWith(SHORT))
                .forEach(each -> {
                    String name = each.group(1).substring(SHORT.length());
                    boolean reference = name.endsWith("-ref");
                    property(
                            reference ? name.substring(0, name.length() - "-ref".length()) : name,
                            reference ? Optional.empty() : Optional.of(value(each)),
                            tag.start(3) + each.start());
                });
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new HashMap<>();
        ATTRIBUTE.matcher(text).results().forEach(each -> attributes.put(each.group(1), value(each)));
        return attributes;
    }

    private static String value(MatchResult attribute) {
        return attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
    }

    private void property(String name, Optional<String> value, int at) {
        String type = beans.isEmpty() ? "" : beans.peek();
        if (type.isEmpty() || name.isEmpty()) {
            return;
        }
        String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        int line =
                (int) text.substring(0, at).chars().filter(each -> each == '\n').count() + 1;
        OfficialParents.of(type)
                .flatMap(each -> sdk.insteadOf(each, setter).stream())
                .findFirst()
                .ifPresent(advice -> decide(
                        line,
                        "sets the property " + name + " of " + type + ", which Topaz's client does not have",
                        isIdle(type, setter)
                                ? "delete it"
                                : option(setter, value).orElse(advice)));
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
