package dev.topaz.messages;

import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.messages.frame.MessageKind;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The frames that a client sends, with their headers in the order of the official client. */
final class ClientFrames {
    private static final String SDK = "topaz-java";

    private final String appKey;
    private final Signer signer;
    private final String group;

    ClientFrames(String appKey, String appSecret, String group) {
        this.appKey = appKey;
        this.signer = new Signer(SignMethod.MD5, appSecret);
        this.group = group;
    }

    Frame connect(long epochMillis, int flag, @Nullable String token) {
        String timestamp = Long.toString(epochMillis);
        Map<String, String> signed = new TreeMap<>();
        signed.put(FieldNames.APP_KEY, appKey);
        signed.put(FieldNames.GROUP_NAME, group);
        signed.put(FieldNames.TIMESTAMP, timestamp);
        return Frame.builder(FrameType.CONNECT)
                .flag(flag)
                .header(FieldNames.APP_KEY, appKey)
                .header(FieldNames.GROUP_NAME, group)
                .header(FieldNames.FILTER_EXPRESSION, "*")
                .header(FieldNames.MINOR_GROUP, "default")
                .header(FieldNames.SIGN, signer.sign(signed, ""))
                .header(FieldNames.SDK, SDK)
                .header(FieldNames.INTRANET_IP, localAddress())
                .header(FieldNames.TIMESTAMP, timestamp)
                .header(FieldNames.TOKEN, token)
                .build();
    }

    static Frame pull(@Nullable String token) {
        return send(token).header(FieldNames.KIND, MessageKind.PULL.code()).build();
    }

    static Frame confirm(@Nullable String token, long id) {
        return send(token)
                .header(FieldNames.ID, id)
                .header(FieldNames.KIND, MessageKind.CONFIRM.code())
                .build();
    }

    static Frame failed(@Nullable String token, long id, String reason) {
        return send(token)
                .header(FieldNames.REASON, reason)
                .header(FieldNames.ID, id)
                .header(FieldNames.KIND, MessageKind.FAILED.code())
                .build();
    }

    static Frame data(@Nullable String token, int flag, OutgoingMessage message) {
        Frame.Builder frame = send(token).flag(flag);
        message.session().ifPresent(session -> frame.header(FieldNames.SESSION, session));
        return frame.header(FieldNames.TOPIC, message.topic())
                .header(FieldNames.KIND, MessageKind.DATA.code())
                .header(FieldNames.CONTENT, message.content())
                .build();
    }

    private static Frame.Builder send(@Nullable String token) {
        return Frame.builder(FrameType.SEND).token(token);
    }

    /** Returns the address that the platform lists as the machine of a connection. */
    private static String localAddress() {
        try {
            return InetAddress.getLocalHost().getHostAddress();
        } catch (UnknownHostException e) {
            // The platform takes any text; a machine without a name of its own is no reason not to connect.
            return "127.0.0.1";
        }
    }
}
