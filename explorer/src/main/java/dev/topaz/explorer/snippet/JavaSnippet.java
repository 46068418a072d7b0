package dev.topaz.explorer.snippet;

import dev.topaz.explorer.call.CallOrder;
import dev.topaz.explorer.library.TypeSharing;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the file that makes a call with generated classes; what a setter would not take stands there as a comment. */
public final class JavaSnippet {
    /** What the body of a file may use, and the name to import for it. */
    private static final Map<String, String> IMPORTS = Map.of(
            "new DefaultTaobaoClient(", "dev.topaz.runtime.DefaultTaobaoClient",
            "new FileItem(", "dev.topaz.runtime.FileItem",
            "StringUtils.", "dev.topaz.runtime.StringUtils",
            "catch (TopApiException", "dev.topaz.runtime.TopApiException",
            "@TopApis(", "dev.topaz.runtime.TopApis",
            "List.of(", "java.util.List");

    private static final String TEXT = """
            @TopApis("%1$s") // the compiler writes its request, its response and ShopClient
            %8$sinterface Shop {}

            public final class ShopCall {
                public static void main(String[] args) {
                    String appKey = System.getenv("TOP_APP_KEY");
                    String appSecret = System.getenv("TOP_APP_SECRET");
            %2$s        ShopClient shop = new ShopClient(new DefaultTaobaoClient(%3$s, appKey, appSecret));

            %4$s        try {
                        %5$s response = shop.%6$s(%7$s);
                        System.out.println(response.getBody());
                    } catch (TopApiException e) { // the platform or the business has refused
                        System.err.println(e.getMessage());
                    }
                }
            }
            """;
    /** Short lines, which a reader takes over as they are. */
    private static final String SHARING = """
            // Also in %1$s: %2$s. One class of the package for both:
            // @TopApis(value = {"%3$s", "%1$s"}, sharedTypes = {%4$s})
            """;

    private static final String INDENT = "        ";
    private static final String SESSION = INDENT + "String session = System.getenv(\"TOP_SESSION\");\n";

    private final List<String> lines = new ArrayList<>();
    private final JavaObjects objects;
    private final CallOrder order;
    private final ApiModel api;

    private JavaSnippet(ApiModel api, CallOrder order) {
        this.objects = new JavaObjects(api.request());
        this.order = order;
        this.api = api;
    }

    /**
     * Returns a whole file; account and session come from environment variables.
     *
     * @param url of the gateway
     * @param sharing another API that has the same types: a comment shows how to ask for one class for both
     */
    public static String of(ApiModel api, CallOrder order, String url, Optional<TypeSharing> sharing) {
        return JavaImports.of(IMPORTS, new JavaSnippet(api, order).body(url, sharing));
    }

    private String body(String url, Optional<TypeSharing> sharing) {
        lines.add("%1$s request = new %1$s();".formatted(api.request().className()));
        api.request().shape().members().forEach(this::field);
        lines.add("");
        StringBuilder statements = new StringBuilder();
        lines.forEach(line ->
                statements.append(line.isEmpty() ? "" : INDENT).append(line).append('\n'));
        String arguments = arguments();
        return TEXT.formatted(
                api.apiName(),
                arguments.endsWith("session") ? SESSION : "",
                JavaLiteral.text(url),
                statements,
                api.response().className(),
                api.methodName(),
                arguments,
                sharing.map(this::comment).orElse(""));
    }

    private String comment(TypeSharing sharing) {
        return SHARING.formatted(
                sharing.otherApi(),
                String.join(", ", sharing.types()),
                api.apiName(),
                sharing.types().stream().map(JavaLiteral::text).collect(Collectors.joining(", ")));
    }

    private String arguments() {
        boolean isTyped = !order.session().isBlank();
        return switch (api.session()) {
            case REQUIRED -> "request, session";
            case EITHER -> isTyped ? "request, session" : "request";
            case UNDOCUMENTED -> isTyped ? "request, session" : "request, null";
            case NONE -> "request";
        };
    }

    private void field(Field field) {
        CallOrder.Upload file = order.files().get(field.wireName());
        String text = order.params().getOrDefault(field.wireName(), "");
        if (file != null) {
            set(field, "new FileItem(" + JavaLiteral.text(file.name()) + ")");
        } else if (!text.isBlank()) {
            value(field, text);
        }
    }

    private void value(Field field, String text) {
        switch (field.encoding()) {
            case PLAIN ->
                field.type()
                        .match(new Literal(text))
                        .ifPresentOrElse(literal -> set(field, literal), () -> misfit(field, text));
            case JSON_OBJECT, JSON_LIST -> {
                Optional<JavaObjects.Built> built = objects.build(field.type(), text);
                built.ifPresent(objects -> lines.addAll(objects.statements()));
                set(field, built.map(JavaObjects.Built::expression).orElseGet(() -> JavaLiteral.text(text)));
            }
            case JOINED, JSON_TEXT -> set(field, JavaLiteral.text(text));
        }
    }

    /** The literal of a text as each kind of type; only single values have one. */
    private record Literal(String text) implements FieldType.Cases<Optional<String>> {
        @Override
        public Optional<String> scalar(ValueKind kind) {
            return JavaLiteral.of(kind, text);
        }

        @Override
        public Optional<String> file() {
            return Optional.empty();
        }

        @Override
        public Optional<String> nested(String className) {
            return Optional.empty();
        }

        @Override
        public Optional<String> listOf(FieldType element) {
            return Optional.empty();
        }
    }

    private void set(Field field, String value) {
        lines.add("request." + field.accessors().setter() + "(" + value + ");");
    }

    private void misfit(Field field, String text) {
        lines.add("// " + field.accessors().setter() + " does not take " + JavaLiteral.text(text));
    }
}
