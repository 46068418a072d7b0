package dev.topaz.benchmarks.decode;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a tree in each of the forms in which the platform answers. */
final class Body {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Body() {}

    static byte[] full(Map<String, Object> tree) {
        return JSON.writeValueAsBytes(tree);
    }

    /** Without the root, and without what lists are wrapped in. */
    static byte[] simplified(Map<String, Object> tree) {
        return JSON.writeValueAsBytes(
                unwrapped(tree.values().stream().findFirst().orElseThrow()));
    }

    private static Object unwrapped(Object value) {
        if (value instanceof Map<?, ?> map) {
            if (map.size() == 1 && map.values().stream().findFirst().orElseThrow() instanceof List<?> list) {
                return list.stream().map(Body::unwrapped).toList();
            }
            Map<Object, Object> unwrapped = new LinkedHashMap<>();
            map.forEach((name, member) -> unwrapped.put(name, unwrapped(member)));
            return unwrapped;
        }
        return value;
    }

    static byte[] xml(Map<String, Object> tree) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\" ?>");
        write(out, tree);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(StringBuilder out, Map<?, ?> fields) {
        fields.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                list.forEach(each -> element(out, name, each));
            } else {
                element(out, name, value);
            }
        });
    }

    private static void element(StringBuilder out, Object name, Object value) {
        boolean isWrapper =
                value instanceof Map<?, ?> map && map.values().stream().anyMatch(List.class::isInstance);
        out.append('<').append(name).append(isWrapper && ((Map<?, ?>) value).size() == 1 ? " list=\"true\">" : ">");
        if (value instanceof Map<?, ?> map) {
            write(out, map);
        } else {
            out.append(value.toString().replace("&", "&amp;").replace("<", "&lt;"));
        }
        out.append("</").append(name).append('>');
    }
}
