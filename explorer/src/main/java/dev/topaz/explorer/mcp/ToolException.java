package dev.topaz.explorer.mcp;

/** A call of a tool cannot be carried out; the message is a sentence for the caller. */
final class ToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }
}
