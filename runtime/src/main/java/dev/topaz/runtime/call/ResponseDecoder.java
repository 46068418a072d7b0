package dev.topaz.runtime.call;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.redact.Secrets;

/** Makes the response of an API. It comes with the call, because the chain knows no response. */
public interface ResponseDecoder {
    /**
     * Reads an answer.
     *
     * @param secrets of the call, which the platform may repeat
     * @throws UndecodableException if the bytes are not an answer of that API
     */
    DecodedAnswer decode(HttpAnswer answer, Secrets secrets) throws UndecodableException;

    /** Returns the response for a call that was refused before anything was sent. */
    DecodedAnswer refusedLocally(AnswerStatus refusal);
}
