package dev.topaz.messages;

import java.util.List;

/** The plain APIs of messages. What they throw is that of the client. */
interface MessageApi {
    /** Calls {@code taobao.tmc.auth.get}. */
    String token(String group);

    /**
     * Calls {@code taobao.tmc.messages.consume}.
     *
     * @param quantity 10 to 200
     */
    List<Message> consume(String group, int quantity);

    /**
     * Calls {@code taobao.tmc.messages.confirm}.
     *
     * @param ids at most 200
     */
    void confirm(String group, List<Long> ids);
}
