package dev.topaz.runtime.wire;

/**
 * A call as it travels: the protocol parameters and the signature in the query of the address, the parameters of the
 * application in the body.
 */
public final class SignedForm {
    private final String query;
    private final byte[] body;
    private final String signature;

    SignedForm(String query, byte[] body, String signature) {
        this.query = query;
        this.body = body;
        this.signature = signature;
    }

    /** Returns the query without a question mark; it holds the session and the signature. */
    public String query() {
        return query;
    }

    /** Returns {@code application/x-www-form-urlencoded} in UTF-8; of a batch, several of them. */
    public byte[] body() {
        return body;
    }

    /** Returns what the query holds as {@code sign}. */
    public String signature() {
        return signature;
    }

    /** Returns a description without the query, which holds the session. */
    @Override
    public String toString() {
        return "SignedForm[" + body.length + " bytes]";
    }
}
