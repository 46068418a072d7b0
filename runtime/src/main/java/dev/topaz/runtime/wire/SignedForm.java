package dev.topaz.runtime.wire;

import dev.topaz.runtime.sign.Signer;
import dev.topaz.runtime.utf8.Utf8Buffer;
import dev.topaz.runtime.wire.Params.Param;
import java.util.List;

/**
 * A call as it travels: the protocol parameters and the signature in the query of the address, the parameters of the
 * application in the body.
 *
 * @param query without a question mark; holds the session and the signature
 * @param body {@code application/x-www-form-urlencoded} in UTF-8; of a batch, several of them
 * @param signature what the query holds as {@code sign}
 */
public record SignedForm(String query, byte[] body, String signature) {
    private static final String SIGN = "sign";

    /** Signs both lists together. A name that is in both is signed with the value of the application. */
    public static SignedForm of(Params protocol, Params application, Signer signer) {
        String signature = signer.sign(textToSign(protocol.sorted(), application.sorted()));
        Utf8Buffer body = new Utf8Buffer();
        FormEncoder.append(body, application.sorted());
        return new SignedForm(query(protocol, signature), body.toByteArray(), signature);
    }

    /** Signs the parameters of the protocol and, behind them, the whole body. */
    public static SignedForm of(Params protocol, BatchBody body, Signer signer) {
        Utf8Buffer text = textToSign(protocol.sorted(), List.of());
        text.append(body.bytes());
        String signature = signer.sign(text);
        return new SignedForm(query(protocol, signature), body.bytes().toByteArray(), signature);
    }

    private static String query(Params protocol, String signature) {
        Utf8Buffer query = new Utf8Buffer();
        FormEncoder.append(query, protocol.sorted());
        FormEncoder.append(query, List.of(new Param(SIGN, signature)));
        return query.toString();
    }

    /** Both lists are in ascending order, so one pass merges them. */
    static Utf8Buffer textToSign(List<Param> protocol, List<Param> application) {
        Utf8Buffer text = new Utf8Buffer();
        int next = 0;
        for (Param param : application) {
            while (next < protocol.size() && protocol.get(next).name().compareTo(param.name()) < 0) {
                append(text, protocol.get(next++));
            }
            if (next < protocol.size() && protocol.get(next).name().equals(param.name())) {
                next++;
            }
            append(text, param);
        }
        while (next < protocol.size()) {
            append(text, protocol.get(next++));
        }
        return text;
    }

    private static void append(Utf8Buffer text, Param param) {
        text.utf8(param.name());
        text.utf8(param.value());
    }

    /** Never the query, which holds the session. */
    @Override
    public String toString() {
        return "SignedForm[" + body.length + " bytes]";
    }
}
