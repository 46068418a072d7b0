package dev.topaz.difftests;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.generate.emit.SourceLevel;
import dev.topaz.generate.emit.Sources;
import dev.topaz.model.ApiModel;
import dev.topaz.model.ClientModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** A class of a user that touches every public member of what was generated: each is called with exactly its types. */
final class UserCode {
    static final String CLASS = "UserCode";

    private final String packageName;
    private final List<String> methods = new ArrayList<>();

    private UserCode(String packageName) {
        this.packageName = packageName;
    }

    /** The source of the class. */
    static String of(ApiModel api, String packageName) {
        Sources sources = new Sources(packageName, SourceLevel.NEWER);
        UserCode code = new UserCode(packageName);
        code.add(packageName, sources.request(api));
        code.add(packageName, sources.response(api));
        code.calls(sources.client(new ClientModel("ShopClient", "Shop", List.of(api), Set.of()))
                .text());
        return "package " + packageName + ";\n@SuppressWarnings(\"all\")\nclass " + CLASS + " {\n"
                + String.join("\n", code.methods) + "}\n";
    }

    private void add(String outer, TypeSpec type) {
        String name = outer + "." + type.name();
        StringBuilder body = new StringBuilder();
        for (MethodSpec method : type.methodSpecs()) {
            if (method.modifiers().contains(Modifier.PUBLIC)
                    && !method.isConstructor()
                    && !method.modifiers().contains(Modifier.STATIC)) {
                body.append("{ ").append(call(method)).append(" }\n");
            }
        }
        methods.add("static void m" + methods.size() + "(" + name + " self) throws Exception {\n" + body + "}\n");
        type.typeSpecs().forEach(nested -> add(name, nested));
    }

    private static String call(MethodSpec method) {
        StringBuilder call = new StringBuilder();
        int number = 0;
        for (ParameterSpec parameter : method.parameters()) {
            call.append(plain(parameter.type().toString()))
                    .append(" p")
                    .append(number++)
                    .append(" = null; ");
        }
        String result = plain(method.returnType().toString());
        String arguments =
                IntStream.range(0, number).mapToObj(each -> "p" + each).collect(Collectors.joining(", "));
        call.append(result.equals("void") ? "" : result + " result = ");
        return call.append("self.")
                .append(method.name())
                .append('(')
                .append(arguments)
                .append(");")
                .toString();
    }

    /** Without annotations. */
    private static String plain(String type) {
        return type.replaceAll("@[A-Za-z.]+\\s*", "").replaceAll("\\.\\s+", ".");
    }

    /** The calls of the client, as its source declares them. */
    private void calls(String client) {
        Matcher call = Pattern.compile("public ([A-Za-z0-9_.]+(?:<[^>]*>)?) ([A-Za-z0-9_]+)\\(([^)]*)\\)")
                .matcher(client);
        while (call.find()) {
            String declared = call.group(3).replaceAll("\\s+", " ").replace("@Nullable ", "");
            String arguments = Arrays.stream(declared.split(", "))
                    .map(each -> each.substring(each.lastIndexOf(' ') + 1))
                    .collect(Collectors.joining(", "));
            methods.add("static Object m" + methods.size() + "(ShopClient client, " + declared
                    + ") throws Exception { return client." + call.group(2) + "(" + arguments + "); }\n");
        }
    }
}
