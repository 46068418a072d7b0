package dev.topaz.difftests;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import dev.topaz.spec.ParamSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where parameters stand: {@code trade/orders/oid}. */
final class ParamPaths {
    private ParamPaths() {}

    /** Returns all parameters of a document, each by its path. */
    static Set<String> of(List<ParamSpec> params) {
        Set<String> paths = new TreeSet<>();
        paths("", params, paths);
        return paths;
    }

    private static void paths(String path, List<ParamSpec> params, Set<String> paths) {
        for (ParamSpec param : params) {
            paths.add(path + param.name());
            paths(path + param.name() + "/", param.fields(), paths);
        }
    }

    /** Adds what a JSON text holds of a parameter. */
    static void add(String path, JsonElement json, ParamSpec param, Set<String> found) {
        if (param.fields().isEmpty()) {
            return;
        }
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(element -> add(path, element, param, found));
        } else if (json.isJsonObject()) {
            json.getAsJsonObject().entrySet().forEach(entry -> {
                String inner = path + "/" + entry.getKey();
                found.add(inner);
                param.fields().stream()
                        .filter(field -> field.name().equals(entry.getKey()))
                        .findFirst()
                        .ifPresent(field -> add(inner, entry.getValue(), field, found));
            });
        }
    }

    /** Returns what a text says if it is an object or a list of JSON. */
    static Optional<JsonElement> json(String text) {
        try {
            return text.startsWith("{") || text.startsWith("[")
                    ? Optional.of(JsonParser.parseString(text))
                    : Optional.empty();
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }
}
