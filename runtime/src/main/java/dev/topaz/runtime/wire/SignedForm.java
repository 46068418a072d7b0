package dev.topaz.runtime.wire;

import dev.topaz.runtime.sign.Signature;
import dev.topaz.runtime.sign.Signer;
import dev.topaz.runtime.utf8.Utf8Buffer;
import dev.topaz.runtime.wire.Params.Param;
import java.util.List;
import java.util.function.Consumer;

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
        // The one buffer of the whole call.
        Utf8Buffer scratch = new Utf8Buffer(Params.ROOM);
        String signature = sign(protocol, application, signer.begin(scratch));
        return new SignedForm(query(protocol, signature, scratch), application.toForm(scratch), signature);
    }

    /** The signature of both lists alone. */
    public static String sign(Params protocol, Params application, Signature signature) {
        inOrder(protocol.sorted(), application.sorted(), param -> add(signature, param));
        return signature.finish();
    }

    /** Signs the parameters of the protocol and, behind them, the whole body. */
    public static SignedForm of(Params protocol, BatchBody body, Signer signer) {
        Utf8Buffer scratch = new Utf8Buffer();
        Signature making = signer.begin(scratch);
        protocol.sorted().forEach(param -> add(making, param));
        making.add(body.bytes());
        String signature = making.finish();
        return new SignedForm(query(protocol, signature, scratch), body.bytes().toByteArray(), signature);
    }

    private static void add(Signature signature, Param param) {
        signature.add(param.name());
        signature.add(param.value());
    }

    private static String query(Params protocol, String signature, Utf8Buffer scratch) {
        scratch.clear();
        for (Param param : protocol.sorted()) {
            FormEncoder.append(scratch, param);
            scratch.ascii('&');
        }
        FormEncoder.append(scratch, new Param(SIGN, signature));
        return scratch.toString();
    }

    /** Both lists are in ascending order, so one pass merges them. */
    static void inOrder(List<Param> protocol, List<Param> application, Consumer<Param> signed) {
        int p = 0;
        int a = 0;
        while (p < protocol.size() && a < application.size()) {
            int order = protocol.get(p).name().compareTo(application.get(a).name());
            if (order < 0) {
                signed.accept(protocol.get(p++));
            } else {
                signed.accept(application.get(a++));
                p += order == 0 ? 1 : 0;
            }
        }
        while (p < protocol.size()) {
            signed.accept(protocol.get(p++));
        }
        while (a < application.size()) {
            signed.accept(application.get(a++));
        }
    }

    /** Never the query, which holds the session. */
    @Override
    public String toString() {
        return "SignedForm[" + body.length + " bytes]";
    }
}
