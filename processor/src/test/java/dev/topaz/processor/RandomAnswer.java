package dev.topaz.processor;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A well-formed answer of an API with random values, in the three formats of the platform. */
final class RandomAnswer {
    /** Without what the official parsers are known to get wrong: escapes in JSON, emoji in XML. */
    private static final String[] TEXTS = {"a", "中文", " x ", "1.10", "<&>", "true", "a,b"};

    private static final String REQUEST_ID = "request_id";

    private final ApiSpec spec;
    private final JsonObject fields;

    RandomAnswer(ApiSpec spec) {
        this.spec = spec;
        this.fields = fields(spec.response(), new Random(spec.name().hashCode()));
        // As in every answer of the platform; it also tells an answer without any field from none.
        if (!fields.has(REQUEST_ID)) {
            fields.addProperty(REQUEST_ID, "r1");
        }
    }

    String json() {
        JsonObject rooted = new JsonObject();
        JsonObject root = wrapped(fields, spec.response());
        root.add(REQUEST_ID, fields.get(REQUEST_ID));
        rooted.add(WireFormat.responseRoot(spec.name()), root);
        return rooted.toString();
    }

    String simplifiedJson() {
        return fields.toString();
    }

    String xml() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        String root = WireFormat.responseRoot(spec.name());
        out.append('<').append(root).append('>');
        xml(out, fields, spec.response());
        return out.append("</").append(root).append('>').toString();
    }

    private static JsonObject fields(List<ParamSpec> params, Random random) {
        JsonObject object = new JsonObject();
        for (ParamSpec param : params) {
            if (random.nextInt(5) > 0) {
                object.add(param.name(), value(param, param.type(), random));
            }
        }
        return object;
    }

    private static JsonElement value(ParamSpec param, String type, Random random) {
        if (type.endsWith("[]")) {
            JsonArray list = new JsonArray();
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                list.add(value(param, type.substring(0, type.length() - 2), random));
            }
            return list;
        }
        return switch (type) {
            case "String", "Json" -> new JsonPrimitive(TEXTS[random.nextInt(TEXTS.length)]);
            case "Number" -> new JsonPrimitive((long) random.nextInt());
            case "Boolean" -> new JsonPrimitive(random.nextBoolean());
            case "Date" -> new JsonPrimitive("2017-07-14 10:40:0" + random.nextInt(10));
            default -> fields(param.fields(), random);
        };
    }

    /** Full JSON: a list stands in an object, under the name of its elements. */
    private static JsonObject wrapped(JsonObject object, List<ParamSpec> params) {
        JsonObject copy = new JsonObject();
        for (ParamSpec param : params) {
            JsonElement value = object.get(param.name());
            if (value != null && value.isJsonArray()) {
                JsonArray list = new JsonArray();
                value.getAsJsonArray().forEach(each -> list.add(wrapped(each, param)));
                JsonObject wrapper = new JsonObject();
                wrapper.add(itemName(param), list);
                copy.add(param.name(), wrapper);
            } else if (value != null) {
                copy.add(param.name(), wrapped(value, param));
            }
        }
        return copy;
    }

    private static JsonElement wrapped(JsonElement value, ParamSpec param) {
        return value.isJsonObject() ? wrapped(value.getAsJsonObject(), param.fields()) : value;
    }

    private static void xml(StringBuilder out, JsonObject object, List<ParamSpec> params) {
        for (ParamSpec param : params) {
            JsonElement value = object.get(param.name());
            if (value != null && value.isJsonArray()) {
                out.append('<').append(param.name()).append(" list=\"true\">");
                value.getAsJsonArray().forEach(each -> element(out, itemName(param), each, param));
                out.append("</").append(param.name()).append('>');
            } else if (value != null) {
                element(out, param.name(), value, param);
            }
        }
    }

    private static void element(StringBuilder out, String name, JsonElement value, ParamSpec param) {
        out.append('<').append(name).append('>');
        if (value.isJsonObject()) {
            xml(out, value.getAsJsonObject(), param.fields());
        } else {
            out.append(value.getAsString()
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;"));
        }
        out.append("</").append(name).append('>');
    }

    private static String itemName(ParamSpec param) {
        String element = param.type().substring(0, param.type().length() - 2);
        return param.fields().isEmpty() && ScalarType.of(element).isPresent()
                ? ScalarType.of(element).orElseThrow().itemName()
                : element.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT).replaceFirst("^_", "");
    }
}
