package dev.topaz.runtime.call;

import dev.topaz.runtime.http.HttpBody;
import dev.topaz.runtime.wire.CallSigner;
import dev.topaz.runtime.wire.Params;
import dev.topaz.runtime.wire.SignedForm;

/** The parameters of an ordinary request, as a form. */
public final class FormPayload extends Payload {
    /** The content type of nearly every call. */
    static final String CONTENT_TYPE = "application/x-www-form-urlencoded;charset=UTF-8";

    private final Params params;

    /** @param params written for this call alone */
    public FormPayload(Params params) {
        this.params = params;
    }

    @Override
    protected SignedForm sign(CallSigner signer, Params protocol) {
        return signer.sign(protocol, params);
    }

    @Override
    protected HttpBody body(SignedForm form) {
        return HttpBody.of(form.body());
    }

    @Override
    protected String contentType() {
        return CONTENT_TYPE;
    }

    @Override
    public Params params() {
        return params;
    }
}
