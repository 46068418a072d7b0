package dev.topaz.explorer.call;

import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoClient;

/**
 * Where calls go. Never leaves this process as a whole: the secret is here.
 *
 * @param id how the page calls it
 * @param session sent when the page names none; may be empty
 */
public record Target(Id id, String url, String appKey, String appSecret, String session) {
    /** The gateways that there can be. */
    public enum Id {
        /** The fake gateway of the test kit. */
        FAKE,
        /** The one that the user has named on the command line. */
        REAL
    }

    TaobaoClient client(ClientOptions options) {
        return new DefaultTaobaoClient(url, appKey, appSecret, options);
    }

    /** Returns a description without the secret and the session. */
    @Override
    public String toString() {
        return "Target[" + id + ", " + url + "]";
    }
}
