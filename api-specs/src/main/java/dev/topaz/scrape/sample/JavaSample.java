package dev.topaz.scrape.sample;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the Java sample of a page: which names the request and its objects set, and to what. */
public final class JavaSample {
    private static final Pattern REQUEST = Pattern.compile("\\b\\w+Request\\s+(\\w+)\\s*=\\s*new\\s");
    private static final Pattern SESSION = Pattern.compile("\\.execute\\(\\s*\\w+\\s*,\\s*\\w+\\s*\\)");
    private static final Pattern VARIABLE = Pattern.compile("[a-z]\\w*");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"", Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("[\\w.]*parseDateTime\\(\"(.*)\"\\)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9.]*)[LlDdFf]?");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");
    private static final Set<String> WORDS = Set.of("true", "false", "null");

    private final Map<String, SampleNode> variables = new HashMap<>();

    private JavaSample() {}

    /** The request that a text builds. */
    public static Optional<Sample> find(String text) {
        Matcher request = REQUEST.matcher(text);
        return request.find()
                ? Optional.of(new Sample(new JavaSample().read(text, request.group(1)), Sample.Kind.REQUEST))
                : Optional.empty();
    }

    /** Whether the call is given a session key. */
    public static boolean sendsSession(String text) {
        return SESSION.matcher(text).find();
    }

    private SampleNode read(String text, String request) {
        SampleNode root = variable(request);
        for (JavaCalls.Call call : JavaCalls.of(text)) {
            variable(call.variable()).add(value(call.property(), call.argument()));
        }
        return root;
    }

    private SampleNode value(String name, String code) {
        SampleNode object = variables.get(code);
        if (object == null || !VARIABLE.matcher(code).matches()) {
            return new SampleNode(name, literal(code));
        }
        return object.as(name);
    }

    private SampleNode variable(String name) {
        return variables.computeIfAbsent(name, variable -> new SampleNode(variable, List.of()));
    }

    private static List<String> literal(String code) {
        Matcher text = DATE.matcher(code);
        if (text.matches()) {
            return List.of(text.group(1).strip());
        }
        text = QUOTED.matcher(code);
        if (text.matches()) {
            return spellings(text.group(1).strip());
        }
        text = NUMBER.matcher(code);
        if (text.matches()) {
            return List.of(text.group(1));
        }
        return WORDS.contains(code) ? List.of(code) : List.of();
    }

    /** Samples are inconsistent about escaping quotes and backslashes inside a text. */
    private static List<String> spellings(String text) {
        if (text.indexOf('\\') < 0) {
            return List.of(text);
        }
        Set<String> spellings = new LinkedHashSet<>(List.of(text));
        spellings.add(ESCAPED.matcher(text).replaceAll("$1"));
        return List.copyOf(spellings);
    }
}
