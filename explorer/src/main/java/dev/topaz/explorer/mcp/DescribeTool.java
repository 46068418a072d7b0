package dev.topaz.explorer.mcp;

import dev.topaz.spec.ApiSpec;
import java.util.Map;

/** Tells what is documented of one API or message topic. */
final class DescribeTool implements ExplorerTool {
    private final KnownDocuments documents;

    DescribeTool(KnownDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "describe";
    }

    @Override
    public String description() {
        return "Returns the documentation of one API or message topic: parameters and fields with types, limits and examples, "
                + "required where they must be given, "
                + "whether a session (access token) is needed, error codes with remedies, and the names of the Java classes "
                + "that Topaz generates for it.";
    }

    @Override
    public Map<String, Object> inputSchema() {
        return new InputSchema()
                .required(
                        "name",
                        InputSchema.text("The exact name of an API (taobao.trade.get) or of a message topic "
                                + "(taobao_trade_TradeBuyerPay)."))
                .toMap();
    }

    @Override
    public Object run(ToolArguments arguments) {
        ApiSpec document = documents.get(arguments.text("name"));
        return DocumentDescription.of(document, documents.factsOf(document));
    }
}
