package dev.topaz.runtime.call;

import dev.topaz.runtime.http.HttpBody;
import dev.topaz.runtime.wire.BatchBody;
import dev.topaz.runtime.wire.CallSigner;
import dev.topaz.runtime.wire.Params;
import dev.topaz.runtime.wire.SignedForm;

/** The parameters of several requests. */
public final class BatchPayload extends Payload {
    private final BatchBody body;

    /** @param body written for this call alone */
    public BatchPayload(BatchBody body) {
        this.body = body;
    }

    @Override
    protected SignedForm sign(CallSigner signer, Params protocol) {
        return signer.sign(protocol, body);
    }

    @Override
    protected HttpBody body(SignedForm form) {
        return HttpBody.of(form.body());
    }

    @Override
    protected String contentType() {
        return "text/plain;charset=UTF-8";
    }

    @Override
    public Params params() {
        return new Params();
    }

    @Override
    public String signedBehindParams() {
        return "[the body]";
    }

    @Override
    protected boolean isBatch() {
        return true;
    }
}
