package dev.topaz.runtime.call;

import dev.topaz.runtime.http.HttpBody;
import dev.topaz.runtime.wire.CallSigner;
import dev.topaz.runtime.wire.Params;
import dev.topaz.runtime.wire.SignedForm;

/** What a call carries beside the parameters of the protocol. Not changed once the call has been entered. */
public abstract class Payload {
    /** Creates a payload; the forms of this package and the upload are its subclasses. */
    protected Payload() {}

    /** Signs the parameters of the protocol together with this payload. */
    protected abstract SignedForm sign(CallSigner signer, Params protocol);

    /**
     * Returns what is sent.
     *
     * @param form what {@link #sign} returned
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    protected abstract HttpBody body(SignedForm form);

    /** Returns the value of the header {@code Content-Type}. */
    protected abstract String contentType();

    /** Returns the parameters of the request; none for a batch, whose parameters stand in its body. */
    public abstract Params params();

    /** Returns what was signed behind the parameters, as messages show it. */
    public String signedBehindParams() {
        return "";
    }

    /** Returns whether the payload can be sent more than once. */
    protected boolean isRepeatable() {
        return true;
    }

    /** Returns whether this goes to the platform's address of batches. */
    protected boolean isBatch() {
        return false;
    }
}
