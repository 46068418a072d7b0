package dev.topaz.migration;

import dev.topaz.model.ApiModel;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Struct;
import dev.topaz.model.ValueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the classes of an API as the newer official SDK names and types them: a package for each ability, whole names of APIs, lists
 * as lists, and objects beside requests and responses.
 *
 * <p>The rules are those of the samples of the documents ({@code JAVA8}) and of code that uses it.
 */
final class NewerStyle {
    private static final String ROOT = "com.taobao.top.";
    private static final Map<String, String> CORE = Map.of(
            "TopApiClient",
            """
                    public interface TopApiClient {
                      String execute(String apiCode, java.util.Map<String, String> params, String session) throws java.io.IOException;
                    }
                    """,
            "DefaultTopApiClient",
            """
                    public class DefaultTopApiClient implements TopApiClient {
                      public DefaultTopApiClient(String appKey, String appSecret, String serverUrl) {}
                      public DefaultTopApiClient(String appKey, String appSecret, String serverUrl, long connect, long read) {}
                      public String execute(String apiCode, java.util.Map<String, String> params, String session)
                          throws java.io.IOException {
                        throw new java.io.IOException();
                      }
                    }
                    """,
            "BaseTopApiRequest",
            "public abstract class BaseTopApiRequest {}\n",
            "BaseTopApiResponse",
            """
                    public abstract class BaseTopApiResponse {
                      public boolean isSuccess() { return true; }
                      public Integer getCode() { return null; }
                      public String getMsg() { return null; }
                      public String getSubCode() { return null; }
                      public String getSubMsg() { return null; }
                      public String getRequestId() { return null; }
                      public String getBody() { return null; }
                    }
                    """,
            "TopFileItem",
            """
                    public class TopFileItem {
                      public TopFileItem(java.io.File file) {}
                      public TopFileItem(String fileName, byte[] content) {}
                    }
                    """);

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Map<String, String>> methods = new TreeMap<>();

    /**
     * Returns the sources, by their class names in full.
     *
     * @param abilities the package of the ability of each API, such as {@code com.taobao.top.ability414}
     */
    static Map<String, String> sources(List<ApiModel> apis, Map<String, String> abilities) {
        NewerStyle style = new NewerStyle();
        CORE.forEach((name, text) -> style.put(ROOT + name, text));
        apis.forEach(api -> style.api(api, abilities.get(api.apiName())));
        style.methods.forEach((ability, methods) -> style.ability(ability, methods.values()));
        return style.texts;
    }

    private void ability(String ability, Iterable<String> methods) {
        String last = ability.substring(ability.lastIndexOf('.') + 1);
        String name = last.substring(0, 1).toUpperCase() + last.substring(1);
        put(
                ability + "." + name,
                "public class " + name + " {\npublic " + name + "(" + ROOT + "TopApiClient client) {}\n"
                        + String.join("\n", methods) + "}\n");
    }

    private void api(ApiModel api, String ability) {
        String first = api.apiName().startsWith("taobao.") ? "Taobao" : "";
        String name = first + api.request().className().replaceFirst("Request$", "");
        String request = ability + ".request." + name + "Request";
        String response = ability + ".response." + name + "Response";
        String objects = ability + ".domain." + name;
        put(
                request,
                type(
                        name + "Request extends " + ROOT + "BaseTopApiRequest",
                        api.request().shape().members(),
                        objects));
        put(
                response,
                type(
                        name + "Response extends " + ROOT + "BaseTopApiResponse",
                        api.response().shape().members(),
                        objects));
        Stream.of(api.request(), api.response())
                .flatMap(side -> side.structs().stream())
                .forEach(struct -> object(struct, objects));
        String call = "public " + response + " " + name.substring(0, 1).toLowerCase() + name.substring(1) + "("
                + request + " request";
        String throwing = ") throws java.io.IOException { throw new java.io.IOException(); }\n";
        methods.computeIfAbsent(ability, each -> new LinkedHashMap<>())
                .put(api.apiName(), call + throwing + call + ", String session" + throwing);
    }

    private void object(Struct struct, String objects) {
        String name = objects + struct.className();
        put(name, type(name.substring(name.lastIndexOf('.') + 1), struct.shape().members(), objects));
    }

    private static String type(String start, List<Field> fields, String objects) {
        StringBuilder text = new StringBuilder("public class " + start + " {\n");
        for (Field field : fields) {
            String type = type(field.type(), objects);
            text.append("private " + type + " " + field.variable() + ";\n");
            text.append("public " + type + " " + field.accessors().getter() + "() { return this." + field.variable()
                    + "; }\n");
            text.append("public void " + field.accessors().setter() + "(" + type + " value) { this." + field.variable()
                    + " = value; }\n");
        }
        return text.append("}\n").toString();
    }

    private static String type(FieldType type, String objects) {
        return type.match(new FieldType.Cases<String>() {
            @Override
            public String scalar(ValueKind kind) {
                return kind.javaClass().getCanonicalName();
            }

            @Override
            public String file() {
                return ROOT + "TopFileItem";
            }

            @Override
            public String nested(String className) {
                return objects + className;
            }

            @Override
            public String listOf(FieldType element) {
                return "java.util.List<" + type(element, objects) + ">";
            }
        });
    }

    private void put(String name, String text) {
        texts.put(name, "package " + name.substring(0, name.lastIndexOf('.')) + ";\n" + text);
    }
}
