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
 */
public record SignedForm(String query, byte[] body) {
    private static final String SIGN = "sign";

    /** Signs both lists together. A name that is in both is signed with the value of the application. */
    public static SignedForm of(Params protocol, Params application, Signer signer) {
        return new SignedForm(query(protocol, signature(protocol, application, signer)), application.toForm());
    }

    /** The signature of both lists alone. */
    public static String signature(Params protocol, Params application, Signer signer) {
        Signature signature = signer.begin();
        inOrder(protocol.sorted(), application.sorted(), param -> add(signature, param));
        return signature.finish();
    }

    /** Signs the parameters of the protocol and, behind them, the whole body. */
    public static SignedForm of(Params protocol, BatchBody body, Signer signer) {
        Signature signature = signer.begin();
        protocol.sorted().forEach(param -> add(signature, param));
        signature.add(body.bytes());
        return new SignedForm(query(protocol, signature.finish()), body.bytes().toByteArray());
    }

    private static void add(Signature signature, Param param) {
        signature.add(param.name());
        signature.add(param.value());
    }

    private static String query(Params protocol, String signature) {
        Utf8Buffer query = new Utf8Buffer();
        FormEncoder.append(query, protocol.sorted());
        FormEncoder.append(query, List.of(new Param(SIGN, signature)));
        return query.toString();
    }

    /** Both lists are in ascending order, so one pass merges them. */
    static void inOrder(List<Param> protocol, List<Param> application, Consumer<Param> signed) {
        int next = 0;
        for (Param param : application) {
            while (next < protocol.size() && protocol.get(next).name().compareTo(param.name()) < 0) {
                signed.accept(protocol.get(next++));
            }
            if (next < protocol.size() && protocol.get(next).name().equals(param.name())) {
                next++;
            }
            signed.accept(param);
        }
        while (next < protocol.size()) {
            signed.accept(protocol.get(next++));
        }
    }

    /** Never the query, which holds the session. */
    @Override
    public String toString() {
        return "SignedForm[" + body.length + " bytes]";
    }
}
