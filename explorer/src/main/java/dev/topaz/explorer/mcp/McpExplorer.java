package dev.topaz.explorer.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.topaz.explorer.library.KnownApis;
import dev.topaz.explorer.library.Topics;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/**
 * The explorer as a server of the Model Context Protocol: four tools that find, describe and call every API and message topic, and
 * write the Java for it.
 */
public final class McpExplorer {
    private static final System.Logger LOG = System.getLogger(McpExplorer.class.getName());
    private static final JacksonMcpJsonMapper JSON =
            new JacksonMcpJsonMapper(JsonMapper.builder().build());
    private static final String INSTRUCTIONS =
            "Taobao Open Platform (TOP): search finds APIs and message topics, describe documents one of them, java writes the "
                    + "Java that uses it with the classes of Topaz, call tries it against a fake gateway.";

    /** Writes the results of tools without what is empty. */
    private static final JsonMapper RESULTS = JsonMapper.builder()
            .changeDefaultPropertyInclusion(ignored ->
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private final List<ExplorerTool> tools;
    private final String version;

    /**
     * Sets the tools up; nothing is read yet.
     *
     * @param calls where the user lets calls go
     * @param version of this program
     */
    public McpExplorer(
            CompletableFuture<KnownApis> apis, CompletableFuture<Topics> topics, CallTargets calls, String version) {
        KnownDocuments documents = new KnownDocuments(apis, topics);
        this.tools = List.of(
                new SearchTool(documents),
                new DescribeTool(documents),
                new JavaTool(documents),
                new CallTool(documents, calls));
        this.version = version;
    }

    /**
     * Serves one client until it closes the input.
     *
     * @param out for the protocol alone: any other output there breaks the client
     */
    public void serve(InputStream in, OutputStream out) {
        OpenRequests requests = new OpenRequests();
        McpSyncServer server = McpServer.sync(
                        new StdioServerTransportProvider(JSON, requests.watch(in), requests.watch(out)))
                .jsonMapper(JSON)
                .serverInfo("topaz-explorer", version)
                .instructions(INSTRUCTIONS)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .tools(tools.stream().map(McpExplorer::specification).toList())
                .build();
        requests.awaitEnd();
        server.closeGracefully();
    }

    private static SyncToolSpecification specification(ExplorerTool tool) {
        McpSchema.Tool definition = McpSchema.Tool.builder(tool.name(), tool.inputSchema())
                .description(tool.description())
                .annotations(annotations(tool.effect()))
                .build();
        return SyncToolSpecification.builder()
                .tool(definition)
                .callHandler((exchange, request) -> run(tool, request))
                .build();
    }

    private static McpSchema.ToolAnnotations annotations(ExplorerTool.Effect effect) {
        return McpSchema.ToolAnnotations.builder()
                .readOnlyHint(effect == ExplorerTool.Effect.NONE)
                .destructiveHint(effect == ExplorerTool.Effect.REAL)
                .openWorldHint(effect == ExplorerTool.Effect.REAL)
                .build();
    }

    private static CallToolResult run(ExplorerTool tool, CallToolRequest request) {
        try {
            Map<String, Object> arguments = request.arguments() == null ? Map.of() : request.arguments();
            return success(tool.run(new ToolArguments(arguments)));
        } catch (ToolException | IllegalArgumentException e) {
            return failure(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the tool " + tool.name() + " has a mistake in it", e);
            return failure("The explorer has a mistake in it: " + e + ". Its standard error has the details.");
        }
    }

    /** Returns a text as it is, and a record as JSON. */
    private static CallToolResult success(Object result) {
        String text = result instanceof String string ? string : RESULTS.writeValueAsString(result);
        return CallToolResult.builder().addTextContent(text).isError(false).build();
    }

    private static CallToolResult failure(String sentence) {
        return CallToolResult.builder().addTextContent(sentence).isError(true).build();
    }
}
