package dev.topaz.migration;

import dev.topaz.model.ApiModel;
import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.SessionUse;
import dev.topaz.model.Struct;
import java.util.List;

/** The Java sample of an API's page, in the vendor's manner, and the class around it in one of the manners of old projects. */
final class OldSample {
    /** How an old source names what it uses. */
    enum Manner {
        /** One import for each type. */
        EXPLICIT,
        /** Stars. */
        STARS,
        /** No import at all. */
        IN_FULL
    }

    private final ApiModel api;
    private final StringBuilder text = new StringBuilder();
    private int objects;

    private OldSample(ApiModel api) {
        this.api = api;
    }

    /** The sample: client, request, a value for every parameter, the call, the body. */
    static String of(ApiModel api) {
        return new OldSample(api).write();
    }

    /** The whole source, in the package {@code com.example.shop}. */
    static String source(String className, ApiModel api, String sample, Manner manner) {
        String request = api.request().className();
        String response = api.response().className();
        String reading = reading(api);
        String body = sample + reading;
        String imports = switch (manner) {
            case EXPLICIT -> """
                            import com.taobao.api.ApiException;
                            import com.taobao.api.DefaultTaobaoClient;
                            import com.taobao.api.FileItem;
                            import com.taobao.api.TaobaoClient;
                            import com.taobao.api.internal.util.StringUtils;
                            import com.taobao.api.request.%s;
                            import com.taobao.api.response.%s;
                            """.formatted(request, response);
            case STARS -> """
                            import com.taobao.api.*;
                            import com.taobao.api.internal.util.StringUtils;
                            import com.taobao.api.request.*;
                            import com.taobao.api.response.*;
                            """;
            case IN_FULL -> "";
        };
        if (manner == Manner.IN_FULL) {
            body = body.replaceAll("(?<![\\w.])" + request + "(?!\\w)", "com.taobao.api.request." + request)
                    .replaceAll("(?<![\\w.])" + response + "(?!\\w)", "com.taobao.api.response." + response)
                    .replaceAll("(?<![\\w.])(TaobaoClient|DefaultTaobaoClient|FileItem)(?!\\w)", "com.taobao.api.$1")
                    .replaceAll("(?<![\\w.])(StringUtils)(?!\\w)", "com.taobao.api.internal.util.$1");
        }
        String thrown = manner == Manner.IN_FULL ? "com.taobao.api.ApiException" : "ApiException";
        return "package com.example.shop;\n\n" + imports
                + "import java.util.ArrayList;\nimport java.util.List;\n\nclass "
                + className + " {\n    void run(String url, String appkey, String secret, String sessionKey) throws "
                + thrown
                + " {\n" + body.indent(8) + "    }\n}\n";
    }

    /** What a program does with the answer: takes every top-level field into a variable of its type. */
    private static String reading(ApiModel api) {
        StringBuilder text =
                new StringBuilder("if (!rsp.isSuccess()) {\n    System.err.println(rsp.getSubMsg());\n}\n");
        int number = 0;
        for (Field field : api.response().shape().members()) {
            text.append(type(api.response().className(), field.type()) + " value" + number++ + " = rsp."
                    + field.accessors().getter() + "();\n");
        }
        return text.toString();
    }

    private String write() {
        String request = api.request().className();
        text.append("TaobaoClient client = new DefaultTaobaoClient(url, appkey, secret);\n");
        text.append(request + " req = new " + request + "();\n");
        api.request().shape().members().forEach(field -> set("req", field, 0));
        String session = api.session() == SessionUse.NONE ? "" : ", sessionKey";
        text.append(api.response().className() + " rsp = client.execute(req" + session + ");\n");
        text.append("System.out.println(rsp.getBody());\n");
        return text.toString();
    }

    private void set(String owner, Field field, int depth) {
        String value = value(field, depth);
        if (!value.isEmpty()) {
            boolean json =
                    field.accessors().setterAliases().contains(field.accessors().setter() + "String");
            text.append(owner + "." + field.accessors().setter() + (json ? "String" : "") + "(" + value + ");\n");
        }
    }

    private String value(Field field, int depth) {
        if (field.encoding() == Encoding.JOINED || field.encoding() == Encoding.JSON_TEXT) {
            return "\"1,2\"";
        }
        if (field.type() instanceof FieldType.ListOf list) {
            String element = type(api.request().className(), list.element());
            String name = "list" + ++objects;
            text.append("List<" + element + "> " + name + " = new ArrayList<" + element + ">();\n");
            if (list.element() instanceof FieldType.Nested nested && depth < 3) {
                text.append(name + ".add(" + object(nested, depth) + ");\n");
            }
            return name;
        }
        if (field.type() instanceof FieldType.Nested nested) {
            return depth < 3 ? object(nested, depth) : "";
        }
        return field.type() instanceof FieldType.Scalar scalar
                ? switch (scalar.kind()) {
                    case TEXT, JSON -> "\"demo\"";
                    // The vendor's samples leave out what has no type.
                    case RAW -> "";
                    case NUMBER -> "123L";
                    case BOOL -> "true";
                    case DATE -> "StringUtils.parseDateTime(\"2000-01-01 00:00:00\")";
                }
                : "new FileItem(\"file.bin\")";
    }

    private String object(FieldType.Nested nested, int depth) {
        String type = api.request().className() + "." + nested.className();
        String name = "obj" + ++objects;
        text.append(type + " " + name + " = new " + type + "();\n");
        List<Field> fields = api.request().structs().stream()
                .filter(struct -> struct.className().equals(nested.className()))
                .map(Struct::shape)
                .flatMap(shape -> shape.members().stream())
                .toList();
        fields.forEach(field -> set(name, field, depth + 1));
        return name;
    }

    private static String type(String owner, FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            return scalar.kind().javaClass().getCanonicalName().replace("java.lang.", "");
        }
        if (type instanceof FieldType.Nested nested) {
            return owner + "." + nested.className();
        }
        return type instanceof FieldType.ListOf list ? "List<" + type(owner, list.element()) + ">" : "FileItem";
    }
}
