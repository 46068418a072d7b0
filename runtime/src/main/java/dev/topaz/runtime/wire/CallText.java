package dev.topaz.runtime.wire;

import dev.topaz.runtime.utf8.Utf8Buffer;

/** The bytes of one call at a time: the text that is signed, then whatever else is made of it. */
final class CallText {
    /** What most calls fit into. */
    private static final int ROOM = 4096;

    /** More is not held on to between calls. */
    private static final int LARGEST_KEPT = 64 * 1024;

    private static final String SIGN = "sign";

    private final Utf8Buffer bytes = new Utf8Buffer(ROOM);

    /** The names and values of both lists, in ascending order of the names, without anything between them. */
    Utf8Buffer signed(Params protocol, Params application) {
        bytes.cut(0);
        protocol.sort();
        application.sort();
        int p = 0;
        int a = 0;
        while (p < protocol.size() && a < application.size()) {
            int order = Params.order(protocol.name(p), application.name(a));
            if (order < 0) {
                add(protocol, p++);
            } else {
                // Of a name in both lists, the value of the application is signed.
                p += order == 0 ? 1 : 0;
                add(application, a++);
            }
        }
        addFrom(protocol, p);
        addFrom(application, a);
        return bytes;
    }

    private void addFrom(Params params, int first) {
        for (int i = first; i < params.size(); i++) {
            add(params, i);
        }
    }

    private void add(Params params, int i) {
        bytes.utf8(params.name(i));
        bytes.utf8(params.value(i));
    }

    /** The parameters of the application as a form. */
    byte[] body(Params application) {
        bytes.cut(0);
        FormEncoder.append(bytes, application);
        return bytes.toByteArray();
    }

    /** The parameters of the protocol, and the signature behind them, as a form. */
    String query(Params protocol, String signature) {
        bytes.cut(0);
        FormEncoder.append(bytes, protocol);
        if (protocol.size() > 0) {
            bytes.ascii('&');
        }
        FormEncoder.append(bytes, SIGN, signature);
        return bytes.toString();
    }

    /** Forgets the call: what it held is secret. */
    boolean isWorthKeeping() {
        bytes.cut(0);
        return bytes.capacity() <= LARGEST_KEPT;
    }
}
