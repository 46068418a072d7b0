package dev.topaz.runtime;

import dev.topaz.runtime.generated.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers to the requests of a batch. A success when every request was answered, be it with a refusal.
 *
 * <p>Source: {@code com.taobao.api.TaobaoBatchResponse} of the official SDK.
 */
public final class TaobaoBatchResponse extends TaobaoResponse {
    private final List<Part<?>> parts;

    /** What came for one request. */
    sealed interface Part<T extends TaobaoResponse> {
        TaobaoRequest<T> request();

        /** A success or a refusal. */
        record Read<T extends TaobaoResponse>(TaobaoRequest<T> request, T response) implements Part<T> {}

        /** No answer of that API. */
        record Unreadable<T extends TaobaoResponse>(TaobaoRequest<T> request, TopDecodeException reason)
                implements Part<T> {}

        /**
         * The answer.
         *
         * @throws TopDecodeException when it is none
         */
        default T orThrow() {
            if (this instanceof Unreadable<T> unreadable) {
                throw unreadable.reason();
            }
            return ((Read<T>) this).response();
        }
    }

    TaobaoBatchResponse(Answer answer, List<Part<?>> parts) {
        super(answer);
        this.parts = List.copyOf(parts);
    }

    /**
     * The answer to one of the requests, be it a success or a refusal.
     *
     * @throws TopDecodeException when what came for it is no answer
     * @throws IllegalArgumentException for a request that was not in the batch, or when the whole batch was refused
     */
    public <T extends TaobaoResponse> T getResponse(TaobaoRequest<T> request) {
        for (Part<?> part : parts) {
            if (part.request() == request) {
                return request.getResponseClass().cast(part.orThrow());
            }
        }
        throw new IllegalArgumentException(
                isSuccess()
                        ? "this " + request.getApiMethodName() + " was not in the batch"
                        : "the whole batch was refused: code " + getErrorCode());
    }

    /**
     * The answers, in the order of the requests; none when the whole batch was refused.
     *
     * @throws TopDecodeException when what came for one of them is no answer
     */
    public List<TaobaoResponse> getResponseList() {
        return parts.stream().<TaobaoResponse>map(Part::orThrow).toList();
    }

    /** The refusals, by the API that was called; of several of one API the last. */
    Map<String, TaobaoResponse> refusals() {
        Map<String, TaobaoResponse> refusals = new LinkedHashMap<>();
        for (Part<?> part : parts) {
            if (part instanceof Part.Read<?> read && !read.response().isSuccess()) {
                refusals.put(read.request().getApiMethodName(), read.response());
            }
        }
        return refusals;
    }

    /** How many were refused or cannot be read. */
    @Override
    public String toString() {
        long successes = parts.stream()
                .filter(part ->
                        part instanceof Part.Read<?> read && read.response().isSuccess())
                .count();
        return "TaobaoBatchResponse{success=" + isSuccess() + ", requests=" + parts.size() + ", successes=" + successes
                + "}";
    }
}
