package dev.topaz.runtime.wire;

/**
 * A call as it travels: the protocol parameters and the signature in the query of the address, the parameters of the
 * application in the body.
 *
 * @param query without a question mark; holds the session and the signature
 * @param body {@code application/x-www-form-urlencoded} in UTF-8; of a batch, several of them
 * @param signature what the query holds as {@code sign}
 */
public record SignedForm(String query, byte[] body, String signature) {
    /** Never the query, which holds the session. */
    @Override
    public String toString() {
        return "SignedForm[" + body.length + " bytes]";
    }
}
