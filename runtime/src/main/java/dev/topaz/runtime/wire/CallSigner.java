package dev.topaz.runtime.wire;

import dev.topaz.runtime.sign.Signer;
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
        text.write(protocol, application);
        return signed(text, text.body());
    }

    /** Signs the parameters of the protocol and, behind them, the whole body. */
    public SignedForm sign(Params protocol, BatchBody body) {
        CallText text = take();
        text.write(protocol, new Params(1));
        text.text().append(body.bytes());
        return signed(text, body.bytes().toByteArray());
    }

    private SignedForm signed(CallText text, byte[] body) {
        String signature = signer.sign(text.text());
        SignedForm form = new SignedForm(text.query(signature), body, signature);
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
