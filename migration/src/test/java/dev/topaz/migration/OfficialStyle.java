package dev.topaz.migration;

import dev.topaz.model.ApiModel;
import dev.topaz.model.Check;
import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.SharedType;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import dev.topaz.spec.TypeWord;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the classes of an API as the official generator does, so that an old project can be compiled: plain setters, text for
 * everything that is no single value, the names on the wire in annotations and in {@code getTextParams}.
 *
 * <p>The rules were measured on the official classes; {@code DerivationTest} reads those, too.
 */
final class OfficialStyle {
    private static final String IMPORTS = """
            import com.taobao.api.ApiRuleException;
            import com.taobao.api.BaseTaobaoRequest;
            import com.taobao.api.FileItem;
            import com.taobao.api.TaobaoObject;
            import com.taobao.api.TaobaoResponse;
            import com.taobao.api.TaobaoUploadRequest;
            import com.taobao.api.internal.mapping.ApiField;
            import com.taobao.api.internal.mapping.ApiListField;
            import com.taobao.api.internal.util.RequestCheckUtils;
            import com.taobao.api.internal.util.TaobaoHashMap;
            import com.taobao.api.internal.util.json.JSONWriter;
            import java.util.Date;
            import java.util.HashMap;
            import java.util.List;
            import java.util.Map;
            """;

    private final StringBuilder text = new StringBuilder();

    private OfficialStyle() {}

    /** An object type that several APIs share, as the older jars have them. */
    static String object(SharedType type) {
        OfficialStyle style = new OfficialStyle();
        style.text.append("package com.taobao.api.domain;\n" + IMPORTS);
        style.struct(
                "public class ",
                new Struct(type.side().className(), "", type.doc(), type.side().shape()));
        type.side().structs().forEach(style::struct);
        return style.text.toString().replaceFirst("(?s)}\n(public static class .*)$", "$1}\n");
    }

    static String request(ApiModel api) {
        OfficialStyle style = new OfficialStyle();
        style.writeRequest(api);
        return style.text.toString();
    }

    static String response(ApiModel api) {
        OfficialStyle style = new OfficialStyle();
        Side side = api.response();
        style.text.append("package com.taobao.api.response;\n" + IMPORTS);
        style.text.append("public class " + side.className() + " extends TaobaoResponse {\n");
        side.shape().members().forEach(style::annotated);
        side.structs().forEach(style::struct);
        return style.text.append("}\n").toString();
    }

    /** The same with the objects that are in a package of their own. */
    static String sharing(String text) {
        return text.replaceFirst("import java.util.Date;", "import com.taobao.api.domain.*;\nimport java.util.Date;");
    }

    private void writeRequest(ApiModel api) {
        String response = api.response().className();
        List<Field> fields = api.request().shape().members();
        List<Field> files = fields.stream()
                .filter(field -> field.type() instanceof FieldType.File)
                .toList();
        text.append(
                "package com.taobao.api.request;\n" + IMPORTS + "import com.taobao.api.response." + response + ";\n");
        text.append("public class " + api.request().className() + " extends BaseTaobaoRequest<" + response + ">"
                + (files.isEmpty() ? "" : " implements TaobaoUploadRequest<" + response + ">") + " {\n");
        fields.forEach(this::top);
        text.append("public String getApiMethodName() { return \"" + api.apiName() + "\"; }\n");
        text.append("public Map<String, String> getTextParams() { TaobaoHashMap txtParams = new TaobaoHashMap();\n");
        fields.stream()
                .filter(field -> !files.contains(field))
                .forEach(field ->
                        text.append("txtParams.put(\"" + field.wireName() + "\", this." + field.variable() + ");\n"));
        text.append("if (this.udfParams != null) { txtParams.putAll(this.udfParams); } return txtParams; }\n");
        if (!files.isEmpty()) {
            text.append(
                    "public Map<String, FileItem> getFileParams() { Map<String, FileItem> params = new HashMap<>();\n");
            files.forEach(
                    field -> text.append("params.put(\"" + field.wireName() + "\", this." + field.variable() + ");\n"));
            text.append("return params; }\n");
        }
        text.append("public Class<" + response + "> getResponseClass() { return " + response + ".class; }\n");
        text.append("public void check() throws ApiRuleException {\n");
        fields.forEach(field -> field.checks().forEach(check -> check(field, check)));
        text.append("}\n");
        api.request().structs().forEach(this::struct);
        text.append("}\n");
    }

    private void check(Field field, Check check) {
        String value = "(this." + field.variable() + ", ";
        String name = "\"" + field.property() + "\");\n";
        text.append("RequestCheckUtils."
                + switch (check.rule()) {
                    case NOT_EMPTY -> "checkNotEmpty" + value;
                    case MAX_LENGTH -> "checkMaxLength" + value + check.bound() + ", ";
                    case MAX_LIST_SIZE -> "checkMaxListSize" + value + check.bound() + ", ";
                    case MAX_OBJECT_LIST_SIZE -> "checkObjectMaxListSize" + value + check.bound() + ", ";
                    case MAX_VALUE -> "checkMaxValue" + value + check.bound() + "L, ";
                    case MIN_VALUE -> "checkMinValue" + value + check.bound() + "L, ";
                }
                + name);
    }

    /** A parameter: text for lists and objects, with a setter that writes JSON beside it for objects. */
    private void top(Field field) {
        boolean plain = field.encoding() == Encoding.PLAIN;
        String type = plain ? type(field.type()) : "String";
        String set = "public void " + field.accessors().setter();
        accessors(field, type);
        if (field.encoding() == Encoding.JSON_OBJECT || field.encoding() == Encoding.JSON_LIST) {
            text.append(set + "(" + type(field.type()) + " value) { this." + field.variable()
                    + " = new JSONWriter(false, false, true).write(value); }\n");
        }
    }

    private void accessors(Field field, String type) {
        String name = field.variable();
        text.append("private " + type + " " + name + ";\n");
        text.append("public " + type + " " + field.accessors().getter() + "() { return this." + name + "; }\n");
        text.append(
                "public void " + field.accessors().setter() + "(" + type + " value) { this." + name + " = value; }\n");
        field.accessors().setterAliases().stream()
                .filter(alias -> alias.equals(field.accessors().setter() + "String"))
                .forEach(alias ->
                        text.append("public void " + alias + "(String value) { this." + name + " = value; }\n"));
    }

    private void struct(Struct struct) {
        struct("public static class ", struct);
    }

    private void struct(String start, Struct struct) {
        text.append(start + struct.className() + " extends TaobaoObject {\n");
        text.append("private static final long serialVersionUID = 1L;\n");
        struct.shape().members().forEach(this::annotated);
        text.append("}\n");
    }

    private void annotated(Field field) {
        if (field.type() instanceof FieldType.ListOf list) {
            text.append("@ApiListField(\"" + field.wireName() + "\")\n@ApiField(\"" + item(list.element()) + "\")\n");
        } else {
            text.append("@ApiField(\"" + field.wireName() + "\")\n");
        }
        accessors(field, type(field.type()));
    }

    private static String item(FieldType element) {
        if (element instanceof FieldType.Scalar scalar) {
            return switch (scalar.kind()) {
                case TEXT, RAW -> "string";
                case NUMBER -> "number";
                case BOOL -> "boolean";
                case DATE -> "date";
                case JSON -> "json";
            };
        }
        return element instanceof FieldType.Nested nested ? TypeWord.underscored(nested.className()) : "string";
    }

    private static String type(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            return scalar.kind().javaClass().getCanonicalName();
        }
        if (type instanceof FieldType.Nested nested) {
            return nested.className();
        }
        if (type instanceof FieldType.Shared shared) {
            return shared.className();
        }
        return type instanceof FieldType.ListOf list ? "List<" + type(list.element()) + ">" : "FileItem";
    }

    /** All APIs that the official generator can write: a getter of another type than that of the base class does not compile. */
    static List<ApiModel> writable(List<ApiModel> apis) {
        List<String> texts =
                List.of("getCode", "getMessage", "getFlag", "getSubMessage", "getRequestUrl", "getQimenType");
        return apis.stream()
                .filter(api -> api.response().shape().members().stream()
                        .noneMatch(field -> field.accessors().getter().equals("getParams")
                                || (texts.contains(field.accessors().getter())
                                        && !type(field.type()).equals("java.lang.String"))))
                .collect(Collectors.toList());
    }
}
