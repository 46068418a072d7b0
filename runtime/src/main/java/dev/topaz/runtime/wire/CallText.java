package dev.topaz.runtime.wire;

import dev.topaz.runtime.utf8.FormText;
import dev.topaz.runtime.utf8.Utf8Buffer;

/** The bytes of one call at a time: the text that is signed, and its two forms. */
final class CallText {
    /** What most calls fit into. */
    private static final int ROOM = 4096;

    private static final int ROOM_FOR_QUERY = 1024;

    /** More is not held on to between calls. */
    private static final int LARGEST_KEPT = 64 * 1024;

    private static final String SIGN = "sign=";

    private static final EncodedNames NAMES = new EncodedNames();

    private final Utf8Buffer text = new Utf8Buffer(ROOM);
    private final Utf8Buffer query = new Utf8Buffer(ROOM_FOR_QUERY);
    private final Utf8Buffer body = new Utf8Buffer(ROOM);

    /**
     * Writes the names and values of both lists, in ascending order of the names, without anything between them, and each list
     * as a form.
     */
    void write(Params protocol, Params application) {
        protocol.sort();
        application.sort();
        int p = 0;
        int a = 0;
        while (p < protocol.size() && a < application.size()) {
            int order = Params.order(protocol.name(p), application.name(a));
            if (order < 0) {
                append(protocol, p++, query);
            } else {
                if (order == 0) {
                    // Of a name in both lists, the value of the application is signed.
                    beginPair(query);
                    protocol.appendForm(p++, query);
                }
                append(application, a++, body);
            }
        }
        appendFrom(protocol, p, query);
        appendFrom(application, a, body);
    }

    private void appendFrom(Params params, int first, Utf8Buffer form) {
        for (int i = first; i < params.size(); i++) {
            append(params, i, form);
        }
    }

    private void append(Params params, int i, Utf8Buffer form) {
        beginPair(form);
        if (params.isEncoded(i)) {
            params.encoded(i).append(text, form);
        } else {
            NAMES.get(params.name(i)).append(text, form);
            FormText.append(text, form, params.value(i));
        }
    }

    private static void beginPair(Utf8Buffer form) {
        if (form.size() > 0) {
            form.ascii('&');
        }
    }

    /** Returns what is signed. */
    Utf8Buffer text() {
        return text;
    }

    /** Returns the parameters of the application as a form. */
    byte[] body() {
        return body.toByteArray();
    }

    /** Returns the parameters of the protocol as a form, with the signature behind them. */
    String query(String signature) {
        beginPair(query);
        query.utf8(SIGN);
        query.utf8(signature);
        return query.toAscii();
    }

    /** Forgets the call: what it held is secret. */
    boolean isWorthKeeping() {
        text.cut(0);
        query.cut(0);
        body.cut(0);
        return Math.max(text.capacity(), body.capacity()) <= LARGEST_KEPT && query.capacity() <= LARGEST_KEPT;
    }
}
