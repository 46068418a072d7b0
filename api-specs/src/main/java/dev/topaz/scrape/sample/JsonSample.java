package dev.topaz.scrape.sample;

import dev.topaz.scrape.json.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the JSON answer of a page, full or simplified. Some are no JSON: values without quotes, or none at all. */
public final class JsonSample {
    private static final String ROOT = "_response";
    private static final Pattern BARE_VALUE =
            Pattern.compile("(?m)^([ \\t]*\"[^\"\n]+\"[ \\t]*:)(?![ \\t]*[\"\\[{])(.*)$");

    private JsonSample() {}

    /** The first answer in a text that is no error. */
    public static Optional<Sample> find(String text) {
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}');
        if (from < 0 || to < from) {
            return Optional.empty();
        }
        String json = text.substring(from, to + 1);
        return JsonTree.parse(json)
                .or(() -> JsonTree.parse(BARE_VALUE.matcher(json).replaceAll(JsonSample::quoted)))
                .flatMap(JsonSample::answer);
    }

    private static String quoted(MatchResult line) {
        String value = line.group(2).strip();
        boolean more = value.endsWith(",");
        String bare = more ? value.substring(0, value.length() - 1).strip() : value;
        return Matcher.quoteReplacement(line.group(1) + "\"" + bare + "\"" + (more ? "," : ""));
    }

    private static Optional<Sample> answer(JsonTree tree) {
        Map<String, JsonTree> fields = tree.fields();
        return fields.entrySet().stream()
                .filter(field ->
                        field.getKey().endsWith(ROOT) && !field.getKey().equals("error_response"))
                .findFirst()
                .map(root -> new Sample(node(root.getKey(), root.getValue()), Sample.Kind.ANSWER));
    }

    private static SampleNode node(String name, JsonTree value) {
        SampleNode node = new SampleNode(
                name,
                value.fields().isEmpty() && value.elements().isEmpty()
                        ? List.of(value.text().strip())
                        : List.of());
        value.fields().forEach((field, child) -> node.add(node(field, child)));
        value.elements().stream().limit(1).forEach(element -> node.add(node(SampleNode.ELEMENT, element)));
        return node;
    }
}
