package dev.topaz.explorer.saved;

import dev.topaz.explorer.call.PrettyJson;
import dev.topaz.runtime.redact.SensitiveNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Masks the fields of a JSON text whose names say that they are secret or personal. */
final class MaskedJson {
    private MaskedJson() {}

    /** Returns the text with such fields masked; a text that is neither a JSON object nor a list, as it is. */
    static String of(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return text;
        }
        try {
            JsonNode tree = JsonMapper.shared().readTree(text);
            String before = tree.toString();
            mask(tree);
            return tree.toString().equals(before) ? text : PrettyJson.WRITER.writeValueAsString(tree);
        } catch (JacksonException e) {
            // What cannot be read cannot be masked, and is not kept.
            return SensitiveNames.MASK;
        }
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .filter(SensitiveNames::contains)
                    .toList()
                    .forEach(name -> object.put(name, SensitiveNames.MASK));
        }
        node.forEach(MaskedJson::mask);
    }
}
