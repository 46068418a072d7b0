package dev.topaz.messages.frame;

/**
 * The names of the custom headers of frames.
 *
 * <pre>{@code
 * Frame frame = FrameDecoder.decode(bytes);
 * String topic = (String) frame.header(FieldNames.TOPIC);
 * Long id = (Long) frame.header(FieldNames.ID);
 * }</pre>
 */
public final class FieldNames {
    /** A byte: the code of a {@link MessageKind}. */
    public static final String KIND = "__kind";
    /** An int64: the id that a message is confirmed by. */
    public static final String ID = "id";
    /** Why a message could not be handled. */
    public static final String REASON = "msg";
    /** The topic of a message. */
    public static final String TOPIC = "topic";
    /** The content of a message: text, or the bytes of a gzip of UTF-8 text. */
    public static final String CONTENT = "content";
    /** The app key of the publisher. */
    public static final String PUBLISHER = "publisher";
    /** An int64: the user that a message is about. */
    public static final String USER_ID = "userid";
    /** The name of that user. */
    public static final String NICK = "nick";
    /** A date: when the message was published. */
    public static final String PUBLISHED = "time";
    /** A date: when the platform sent the message. */
    public static final String SENT = "outtime";
    /** The id of what the message is about. */
    public static final String DATA_ID = "dataid";
    /** The session of the user, in a message that a client sends. */
    public static final String SESSION = "session";

    /** Milliseconds since 1970, as text. */
    public static final String TIMESTAMP = "timestamp";
    /** The app that connects. */
    public static final String APP_KEY = "app_key";
    /** The group that connects. */
    public static final String GROUP_NAME = "group_name";
    /** The signature over timestamp, app key and group name. */
    public static final String SIGN = "sign";
    /** The software that connects. */
    public static final String SDK = "sdk";
    /** The address of the machine that connects. */
    public static final String INTRANET_IP = "intranet_ip";
    /** The token of {@code taobao.tmc.auth.get}; void where none is needed. */
    public static final String TOKEN = "token";
    /** A part of the group. */
    public static final String MINOR_GROUP = "minor_group";
    /** Which messages of the group are wanted. */
    public static final String FILTER_EXPRESSION = "filter_exp";

    private FieldNames() {}
}
