package dev.topaz.runtime.wire;

import dev.topaz.runtime.sign.Signer;
import dev.topaz.runtime.utf8.Utf8Buffer;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Signs calls and writes them as they travel. For many threads; the buffer of one call serves the next. */
public final class CallSigner {
    private final Signer signer;
    private final AtomicReference<@Nullable CallText> spare = new AtomicReference<>();

    public CallSigner(Signer signer) {
        this.signer = signer;
    }

    /** Signs both lists together. A name that is in both is signed with the value of the application. */
    public SignedForm sign(Params protocol, Params application) {
        CallText text = take();
        String signature = signer.sign(text.signed(protocol, application));
        SignedForm form = new SignedForm(text.query(protocol, signature), text.body(application), signature);
        keep(text);
        return form;
    }

    /** The signature of both lists alone. */
    public String signature(Params protocol, Params application) {
        CallText text = take();
        String signature = signer.sign(text.signed(protocol, application));
        keep(text);
        return signature;
    }

    /** Signs the parameters of the protocol and, behind them, the whole body. */
    public SignedForm sign(Params protocol, BatchBody body) {
        CallText text = take();
        Utf8Buffer signed = text.signed(protocol, new Params());
        signed.append(body.bytes());
        String signature = signer.sign(signed);
        SignedForm form =
                new SignedForm(text.query(protocol, signature), body.bytes().toByteArray(), signature);
        keep(text);
        return form;
    }

    private CallText take() {
        CallText kept = spare.getAndSet(null);
        return kept == null ? new CallText() : kept;
    }

    private void keep(CallText text) {
        if (text.isWorthKeeping()) {
            spare.lazySet(text);
        }
    }
}
