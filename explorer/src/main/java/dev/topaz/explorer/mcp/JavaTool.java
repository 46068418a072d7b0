package dev.topaz.explorer.mcp;

import dev.topaz.explorer.call.CallOrder;
import dev.topaz.explorer.library.KnownApis;
import dev.topaz.explorer.snippet.JavaSnippet;
import dev.topaz.explorer.snippet.MessageSnippet;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.DocumentKind;
import java.util.Map;
import java.util.Optional;

/** Writes the Java that makes a call, or that receives the messages of a topic. */
final class JavaTool implements ExplorerTool {
    private static final String GATEWAY = "https://eco.taobao.com/router/rest";
    private static final String CHANNEL = "wss://mc.api.taobao.com/";

    private final KnownDocuments documents;

    JavaTool(KnownDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public String description() {
        return "Returns a complete Java file that calls an API, or receives the messages of a topic, with the classes that Topaz "
                + "generates at compile time. Account and session come from environment variables.";
    }

    @Override
    public Map<String, Object> inputSchema() {
        return new InputSchema()
                .required("name", InputSchema.text("The exact name of an API or of a message topic."))
                .optional(
                        "params",
                        InputSchema.object(
                                "The parameters of the call by their documented names, as for the tool call. "
                                        + "Default: the required ones, with their documented examples."))
                .toMap();
    }

    @Override
    public Object run(ToolArguments arguments) {
        ApiSpec document = documents.get(arguments.text("name"));
        Resolution resolution = KnownApis.resolve(document);
        Optional<String> java = document.kind() == DocumentKind.TOPIC
                ? resolution.topics().stream().findFirst().map(topic -> MessageSnippet.of(topic, CHANNEL))
                : resolution.apis().stream()
                        .findFirst()
                        .map(api ->
                                JavaSnippet.of(api, order(document, arguments), GATEWAY, documents.sharing(document)));
        return java.orElseThrow(() -> new ToolException("Nothing can be generated from the document of "
                + document.name() + ": " + String.join("; ", KnownApis.problems(resolution))));
    }

    private static CallOrder order(ApiSpec api, ToolArguments arguments) {
        return arguments.has("params")
                ? CallArguments.of(api, arguments.object("params")).order(CallOrder.Checking.GATEWAY)
                : CallArguments.examples(api).order(CallOrder.Checking.GATEWAY);
    }
}
