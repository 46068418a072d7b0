package dev.topaz.migration;

import dev.topaz.migration.source.JavaSource;
import java.util.Map;

/** The types of the official client of the message channel, and those of {@code topaz-messages} that take their place. */
final class MessageTypes {
    /** The package of the official client. */
    static final String TMC = JavaSource.SDK + ".internal.tmc";

    static final String CLIENT = TMC + ".TmcClient";
    static final String HANDLER = TMC + ".MessageHandler";
    static final String MESSAGE = TMC + ".Message";
    static final String STATUS = TMC + ".MessageStatus";

    /** The exception of jars of long ago, which have the channel in a library beside them. */
    static final String OLD_LINK_EXCEPTION = "com.taobao.top.link.LinkException";

    private static final String LINK = JavaSource.SDK + ".internal.toplink";

    /** The beginning of the names of what takes their place. */
    static final String PACKAGE = "dev.topaz.messages.";

    static final String CONSUMER = PACKAGE + "WebSocketMessageConsumer";
    static final String OPTIONS = PACKAGE + "ConsumerOptions";
    static final String STATE = PACKAGE + "ConnectionState";
    static final String EXCEPTION = PACKAGE + "MessageException";

    /** A status has no successor: every mention of it goes, because a handler says with an exception that it failed. */
    static final Map<String, String> MOVED = Map.of(
            CLIENT,
            CONSUMER,
            HANDLER,
            PACKAGE + "MessageHandler",
            MESSAGE,
            PACKAGE + "Message",
            STATUS,
            "java.lang.Exception",
            LINK + ".LinkException",
            EXCEPTION);

    private MessageTypes() {}

    /** Returns whether a type is one of the official message channel. */
    static boolean isOfChannel(String name) {
        return name.startsWith(TMC + ".") || name.startsWith(LINK + ".");
    }
}
