package dev.topaz.redis;

/** The link was closed by its owner, and asks nothing any more. */
final class LinkClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinkClosedException() {
        super("the link to Redis was closed");
    }
}
