package dev.topaz.explorer.mcp;

import dev.topaz.explorer.call.CallExecutor;
import dev.topaz.explorer.call.CallOrder;
import dev.topaz.explorer.call.CallReport;
import dev.topaz.explorer.call.ParamProblem;
import dev.topaz.explorer.call.ParamSamples;
import dev.topaz.explorer.call.PublishedMessage;
import dev.topaz.explorer.call.Target;
import dev.topaz.explorer.library.KnownApis;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.DocumentKind;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Calls an API, or publishes a message of a topic to the fake channel. */
final class CallTool implements ExplorerTool {
    private static final String GATEWAY = "gateway";

    private final KnownDocuments documents;
    private final CallTargets calls;
    private final CallExecutor executor = new CallExecutor();

    CallTool(KnownDocuments documents, CallTargets calls) {
        this.documents = documents;
        this.calls = calls;
    }

    @Override
    public String name() {
        return "call";
    }

    @Override
    public String description() {
        return "Makes a signed call of an API and returns the answer. The fake gateway of this process checks the call as the "
                + "platform does and answers with the documented examples; nothing leaves this machine. For a message topic, "
                + "publishes a message to the fake channel of this process."
                + (calls.gateways().contains(Target.Id.REAL)
                        ? " The user has also named a real gateway: calls to it act on a real shop, so use it only when the "
                                + "user asks for it."
                        : "");
    }

    @Override
    public Map<String, Object> inputSchema() {
        return new InputSchema()
                .required("name", InputSchema.text("The exact name of an API or of a message topic."))
                .optional(
                        "params",
                        InputSchema.object(
                                "The parameters by their documented names: text, numbers, true or false, lists, "
                                        + "objects as documented; a file as Base64 text; a date as yyyy-MM-dd HH:mm:ss in China's "
                                        + "time. For a topic, the content of the message. Default: the documented examples of what "
                                        + "is required, or plausible values; for the fake gateway only."))
                .optional(
                        GATEWAY,
                        InputSchema.choice(
                                "Where the call goes. Default: fake.",
                                calls.gateways().stream()
                                        .map(CallTool::word)
                                        .sorted()
                                        .toList()))
                .toMap();
    }

    @Override
    public Effect effect() {
        return calls.gateways().contains(Target.Id.REAL) ? Effect.REAL : Effect.LOCAL;
    }

    @Override
    public Object run(ToolArguments arguments) {
        ApiSpec document = documents.get(arguments.text("name"));
        return document.kind() == DocumentKind.TOPIC ? publish(document, arguments) : call(document, arguments);
    }

    private PublishedMessage publish(ApiSpec topic, ToolArguments arguments) {
        String content = arguments.has("params")
                ? JsonMapper.shared().writeValueAsString(arguments.object("params"))
                : ParamSamples.content(topic);
        return calls.publisher().publish(topic.name(), content);
    }

    private CallResultView call(ApiSpec api, ToolArguments arguments) {
        Target target = target(arguments);
        CallArguments params = params(api, target, arguments);
        CallReport report =
                executor.call(target, api, KnownApis.model(api), params.order(target.id(), CallOrder.Checking.HERE));
        if (!report.problems().isEmpty()) {
            throw new ToolException("Nothing was sent: "
                    + report.problems().stream().map(ParamProblem::sentence).collect(Collectors.joining("; ")) + ".");
        }
        if (report.failure() != null) {
            throw new ToolException("No answer came: " + report.failure().reason());
        }
        return CallResultView.of(report);
    }

    /** Returns the parameters; made-up values may go to the fake gateway only. */
    private static CallArguments params(ApiSpec api, Target target, ToolArguments arguments) {
        if (arguments.has("params")) {
            return CallArguments.of(api, arguments.object("params"));
        }
        if (target.id() == Target.Id.REAL) {
            throw new ToolException(
                    "A call of the real gateway needs params, an empty object for none: examples go to the "
                            + "fake gateway only.");
        }
        return CallArguments.examples(api);
    }

    private static String word(Target.Id gateway) {
        return gateway.name().toLowerCase(Locale.ROOT);
    }

    private Target target(ToolArguments arguments) {
        String wanted = arguments.has(GATEWAY) ? arguments.text(GATEWAY) : word(Target.Id.FAKE);
        return calls.targets().join().stream()
                .filter(target -> word(target.id()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ToolException("There is no gateway " + wanted
                        + " here: the user names one when starting topaz-explorer --mcp, with "
                        + "--gateway and --app-key."));
    }
}
