package dev.topaz.scrape;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.Session;
import java.util.List;
import java.util.Locale;

/** Writes the samples of a page as the platform does: every documented name, in the order of the tables. */
final class SampleTexts {
    private final StringBuilder out = new StringBuilder();
    private int objects;

    private SampleTexts() {}

    static String xml(ApiSpec spec) {
        SampleTexts sample = new SampleTexts();
        String root = root(spec.name());
        sample.out.append('<').append(root).append(">\n");
        spec.response().forEach(param -> sample.xml(param, "    "));
        return sample.out.append("</").append(root).append('>').toString();
    }

    private static String root(String api) {
        String name = api.startsWith("taobao.") ? api.substring(7) : api;
        return name.replaceAll("[^A-Za-z0-9]", "_") + "_response";
    }

    private void xml(ParamSpec param, String indent) {
        boolean list = isList(param.type());
        out.append(indent).append('<').append(param.name()).append('>');
        if (!param.fields().isEmpty()) {
            String item = item(param.type());
            out.append(list ? "\n" + indent + "  <" + item + ">\n" : "\n");
            param.fields().forEach(field -> xml(field, indent + "    "));
            out.append(list ? indent + "  </" + item + ">\n" : "").append(indent);
        } else {
            String value = escape(param.example());
            out.append(list && !value.isEmpty() ? "<string>" + value + "</string>" : value);
        }
        out.append("</").append(param.name()).append(">\n");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static boolean isList(String type) {
        return type.endsWith("[]") && ScalarType.of(type).isEmpty();
    }

    private static String item(String type) {
        String underscored = type.replace("[]", "").replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return underscored.startsWith("_") ? underscored.substring(1) : underscored;
    }

    static String java(ApiSpec spec) {
        SampleTexts sample = new SampleTexts();
        sample.out.append("TaobaoClient client = new DefaultTaobaoClient(url, appkey, secret);\n");
        sample.out.append("DemoRequest req = new DemoRequest();\n");
        spec.request().forEach(param -> sample.set("req", param));
        sample.out
                .append("DemoResponse rsp = client.execute(req")
                .append(spec.session() == Session.REQUIRED ? ", sessionKey" : "")
                .append(");\nSystem.out.println(rsp.getBody());");
        return sample.out.toString();
    }

    private void set(String object, ParamSpec param) {
        if (param.type().isEmpty()) {
            return;
        }
        String setter = object + ".set" + camel(param.name()) + (param.type().equals("Json") ? "String" : "");
        if (param.fields().isEmpty()) {
            out.append(setter).append('(').append(literal(param)).append(");\n");
            return;
        }
        String nested = "obj" + ++objects;
        out.append("DemoRequest.T ").append(nested).append(" = new DemoRequest.T();\n");
        List.copyOf(param.fields()).forEach(field -> set(nested, field));
        out.append(setter).append('(').append(nested).append(");\n");
    }

    private static String literal(ParamSpec param) {
        return switch (param.type()) {
            case "Number" -> param.example() + "L";
            case "Boolean" -> param.example();
            case "Date" -> "StringUtils.parseDateTime(\"" + param.example() + "\")";
            default -> "\"" + param.example() + "\"";
        };
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("[_.]")) {
            camel.append(part.isEmpty() ? "" : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return camel.toString();
    }
}
