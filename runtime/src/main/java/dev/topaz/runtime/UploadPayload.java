package dev.topaz.runtime;

import dev.topaz.runtime.call.Payload;
import dev.topaz.runtime.http.HttpBody;
import dev.topaz.runtime.wire.CallSigner;
import dev.topaz.runtime.wire.MultipartForm;
import dev.topaz.runtime.wire.Params;
import dev.topaz.runtime.wire.SignedForm;
import java.util.Map;

/** The parameters and files of an upload. Files are read while they are sent, and are not signed. */
final class UploadPayload extends Payload {
    private final Params params;
    private final MultipartForm form;
    private final boolean repeatable;

    private UploadPayload(Params params, Map<String, FileItem> files) {
        this.params = params;
        this.form = new MultipartForm(params);
        boolean all = true;
        for (Map.Entry<String, FileItem> file : files.entrySet()) {
            form.file(file.getKey(), file.getValue());
            all &= file.getValue().isRepeatable();
        }
        this.repeatable = all;
    }

    /** Returns the base type, so that requests without files do not load this class. */
    static Payload of(Params params, Map<String, FileItem> files) {
        return new UploadPayload(params, files);
    }

    @Override
    protected SignedForm sign(CallSigner signer, Params protocol) {
        return signer.sign(protocol, params);
    }

    @Override
    protected HttpBody body(SignedForm signed) {
        return HttpBody.of(form.length(), form::open);
    }

    @Override
    protected String contentType() {
        return form.contentType();
    }

    @Override
    public Params params() {
        return params;
    }

    @Override
    protected boolean isRepeatable() {
        return repeatable;
    }
}
