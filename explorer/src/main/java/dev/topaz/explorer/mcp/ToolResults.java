package dev.topaz.explorer.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import tools.jackson.databind.json.JsonMapper;

/** Writes the results of tools: text as it is, records as JSON without what is empty. */
final class ToolResults {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(ignored ->
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private ToolResults() {}

    static CallToolResult success(Object result) {
        String text = result instanceof String string ? string : JSON.writeValueAsString(result);
        return CallToolResult.builder().addTextContent(text).isError(false).build();
    }

    static CallToolResult failure(String sentence) {
        return CallToolResult.builder().addTextContent(sentence).isError(true).build();
    }
}
