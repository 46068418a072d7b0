package dev.topaz.runtime;

import dev.topaz.runtime.call.DecodedAnswer;
import dev.topaz.runtime.decode.AnswerReader;
import dev.topaz.runtime.decode.DecodeException;
import dev.topaz.runtime.decode.ReceivedAnswer;
import dev.topaz.runtime.observe.UnknownFields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came for one request of a batch: a response, or bytes that cannot be decoded. */
final class BatchPart<T extends TaobaoResponse> {
    private final TaobaoRequest<T> request;
    private final @Nullable T response;
    private final @Nullable TopDecodeException failure;

    private BatchPart(TaobaoRequest<T> request, @Nullable T response, @Nullable TopDecodeException failure) {
        this.request = request;
        this.response = response;
        this.failure = failure;
    }

    static <T extends TaobaoResponse> BatchPart<T> read(
            TaobaoBatchRequest.Item<T> item, ReceivedAnswer answer, String text, UnknownFields unknown) {
        TaobaoRequest<T> request = item.request();
        try {
            ReceivedAnswer part = answer.part(request.getApiMethodName(), text);
            return new BatchPart<>(request, AnswerReader.read(part, unknown, request::read), null);
        } catch (DecodeException e) {
            return new BatchPart<>(request, null, TopDecodeException.of(e));
        }
    }

    TaobaoRequest<T> request() {
        return request;
    }

    boolean isSuccess() {
        return response != null && response.isSuccess();
    }

    boolean isRefused() {
        return response != null && !response.isSuccess();
    }

    /**
     * Returns the response, be it a success or a refusal.
     *
     * @throws TopDecodeException if what came cannot be decoded
     */
    T orThrow() {
        if (response == null) {
            throw failure == null ? new TopDecodeException("nothing came for this request", null) : failure;
        }
        return response;
    }

    /** Returns what was refused, for flow control. */
    Optional<DecodedAnswer.PartRefusal> refusal() {
        return response == null || response.isSuccess()
                ? Optional.<DecodedAnswer.PartRefusal>empty()
                : Optional.of(
                        new DecodedAnswer.PartRefusal(request.getApiMethodName(), RequestDecoder.status(response)));
    }
}
