package dev.topaz.runtime;

import dev.topaz.runtime.decode.CharacterSet;
import dev.topaz.runtime.decode.Received;
import dev.topaz.runtime.observe.UnknownFields;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.redact.Secrets;

/** Turns what came over HTTP into a response, or into the exception that says why it is none. */
final class HttpAnswers {
    /** The only status that carries an answer of the platform; 204 and the like carry none. */
    private static final int OK = 200;

    private HttpAnswers() {}

    /** @param secrets of the call */
    static <T extends TaobaoResponse> T read(
            TaobaoRequest<T> request, HttpAnswer answer, Secrets secrets, UnknownFields unknown) {
        boolean isSuccess = answer.status() == OK;
        try {
            T response = request.read(received(request, answer, secrets), unknown);
            if (isSuccess || !response.isSuccess()) {
                return response;
            }
        } catch (TopDecodeException e) {
            if (isSuccess) {
                throw e;
            }
        }
        // A proxy's error page, a redirect: whatever its body looks like, it is not the platform's success.
        throw TopTransportException.ofStatus(request.getApiMethodName(), answer.status());
    }

    private static Received received(TaobaoRequest<?> request, HttpAnswer answer, Secrets secrets) {
        String contentType = answer.headers().getOrDefault("content-type", "");
        return new Received(
                request.getApiMethodName(),
                answer.body(),
                CharacterSet.of(contentType, answer.body()),
                answer.headers(),
                secrets);
    }
}
