package dev.topaz.messages;

/** Where the messages of one group come from. */
interface MessageSource {
    void start();

    /** Takes no more messages; outcomes still go out. */
    void stopReceiving();

    /** Ends. */
    void close();

    ConnectionState state();
}
