package dev.topaz.explorer.call;

/**
 * What became of a message that was published.
 *
 * @param id its number
 * @param clients how many clients are connected
 * @param state confirmed, failed or waiting
 * @param reason what the client reported; empty where it reported nothing
 */
public record PublishedMessage(long id, int clients, State state, String reason) {
    /** What clients have said of the message. */
    public enum State {
        CONFIRMED,
        FAILED,
        WAITING
    }
}
