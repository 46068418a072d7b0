package dev.topaz.explorer.mcp;

import java.util.Map;

/** One tool of the server. */
interface ExplorerTool {
    /** Returns the name by which clients call the tool. */
    String name();

    /** Returns when to use the tool and what it returns, for the model that chooses among tools. */
    String description();

    /** Returns the JSON Schema of the arguments. */
    Map<String, Object> inputSchema();

    /** Returns what the tool does to the world. */
    default Effect effect() {
        return Effect.NONE;
    }

    /**
     * Returns the result, as text or as a record that is written as JSON.
     *
     * @throws ToolException if the arguments make no sense, with a sentence that says what does
     */
    Object run(ToolArguments arguments);

    /** What a call of a tool changes. */
    enum Effect {
        /** It reads. */
        NONE,
        /** It changes the fake platform of this process. */
        LOCAL,
        /** It may change a shop on the real platform. */
        REAL
    }
}
