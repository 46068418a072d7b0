package dev.topaz.explorer.mcp;

/** A call of a tool that cannot be carried out, and why, in a sentence for the one who made it. */
final class ToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }
}
