package dev.topaz.migration;

import dev.topaz.model.ApiModel;
import dev.topaz.model.Check;
import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Side;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.spec.ApiSpec;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a caller of an API and the platform see of a spec: a line for each field, with its names, its type and its checks. */
public final class Shapes {
    private Shapes() {}

    public static Set<String> of(ApiSpec spec) {
        return of(model(spec));
    }

    private static ApiModel model(ApiSpec spec) {
        return ApiResolver.resolve(List.of(spec), List.of()).apis().get(0);
    }

    /** The getters of all classes, each with the type that it has in the official ones. */
    public static Set<String> getters(ApiSpec spec) {
        Set<String> lines = new TreeSet<>();
        for (Side side : List.of(model(spec).request(), model(spec).response())) {
            String name = side.className().endsWith("Request") ? "request " : "response ";
            side.shape().members().forEach(field -> lines.add(name + getter(field)));
            side.structs()
                    .forEach(struct -> struct.shape()
                            .members()
                            .forEach(field -> lines.add(name + struct.className() + " " + getter(field))));
        }
        return lines;
    }

    private static String getter(Field field) {
        boolean text = field.encoding() != Encoding.PLAIN;
        return field.accessors().getter() + " " + (text ? "String" : javaType(field.type()));
    }

    private static String javaType(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            return scalar.kind().javaClass().getSimpleName();
        }
        return type instanceof FieldType.ListOf list
                ? "List<" + javaType(list.element()) + ">"
                : type(type, "FileItem");
    }

    private static Set<String> of(ApiModel api) {
        Set<String> lines = new TreeSet<>();
        add(lines, api.request(), "request ");
        add(lines, api.response(), "response ");
        return lines;
    }

    private static void add(Set<String> lines, Side side, String name) {
        side.shape().members().forEach(field -> lines.add(name + line(field)));
        side.structs()
                .forEach(struct -> struct.shape()
                        .members()
                        .forEach(field -> lines.add(name + struct.className() + " " + line(field))));
    }

    private static String line(Field field) {
        String type = field.encoding() == Encoding.JOINED ? "joined" : type(field.type());
        return field.wireName() + " " + field.accessors().getter() + " " + type + " "
                + field.checks().stream().map(Check::toString).sorted().collect(Collectors.joining(" "));
    }

    private static String type(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            return scalar.kind().name();
        }
        return type instanceof FieldType.ListOf list ? type(list.element()) + "[]" : type(type, "file");
    }

    private static String type(FieldType type, String file) {
        return type instanceof FieldType.Nested nested ? nested.className() : file;
    }
}
