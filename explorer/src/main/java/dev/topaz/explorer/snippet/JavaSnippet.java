package dev.topaz.explorer.snippet;

import dev.topaz.explorer.call.CallOrder;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.SessionUse;
import dev.topaz.model.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the statements that make a call with generated classes; what a setter would not take stands there as a comment. */
public final class JavaSnippet {
    private final List<String> lines = new ArrayList<>();
    private final JavaObjects objects;
    private final CallOrder order;

    private JavaSnippet(ApiModel api, CallOrder order) {
        this.objects = new JavaObjects(api.request());
        this.order = order;
    }

    /**
     * The statements; {@code appKey}, {@code appSecret} and {@code sessionKey} are left to whoever copies them.
     *
     * @param url of the gateway
     */
    public static String of(ApiModel api, CallOrder order, String url) {
        JavaSnippet snippet = new JavaSnippet(api, order);
        snippet.write(api, url);
        return String.join("\n", snippet.lines) + "\n";
    }

    private void write(ApiModel api, String url) {
        lines.add("TaobaoClient client = new DefaultTaobaoClient(%s, appKey, appSecret);"
                .formatted(JavaLiteral.text(url)));
        lines.add("");
        lines.add("%1$s request = new %1$s();".formatted(api.request().className()));
        api.request().shape().members().forEach(this::field);
        lines.add("");
        lines.add("%s response = client.execute(request%s);"
                .formatted(api.response().className(), withSession(api.session()) ? ", sessionKey" : ""));
    }

    private boolean withSession(SessionUse use) {
        return switch (use) {
            case REQUIRED -> true;
            case EITHER, UNDOCUMENTED -> !order.session().isBlank();
            case NONE -> false;
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
