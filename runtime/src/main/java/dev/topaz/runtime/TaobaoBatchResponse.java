package dev.topaz.runtime;

import dev.topaz.runtime.call.DecodedAnswer;
import dev.topaz.runtime.generated.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The answers to the requests of a batch. A success when every request was answered, be it with a refusal. A batch of one request
 * that was refused is not a success, because the platform does not say whether it refused the request or the batch.
 *
 * <pre>{@code
 * TaobaoBatchResponse answers = client.call(new TaobaoBatchRequest().addRequest(first).addRequest(second), session);
 * for (TaobaoResponse answer : answers.getResponseList()) {
 *     if (!answer.isSuccess()) {
 *         log.warn("refused: {} {}", answer.getSubCode(), answer.getSubMsg());
 *     }
 * }
 * }</pre>
 *
 * <p>Source: {@code com.taobao.api.TaobaoBatchResponse} of the official SDK.
 */
public final class TaobaoBatchResponse extends TaobaoResponse {
    private final List<BatchPart<?>> parts;

    /** @param parts not changed afterwards */
    TaobaoBatchResponse(Answer answer, List<BatchPart<?>> parts) {
        super(answer);
        this.parts = Collections.unmodifiableList(parts);
    }

    /**
     * Returns the answer to one of the requests, be it a success or a refusal.
     *
     * @throws TopDecodeException if its part cannot be decoded
     * @throws IllegalArgumentException for a request that was not in the batch, or when the whole batch was refused
     */
    public <T extends TaobaoResponse> T getResponse(TaobaoRequest<T> request) {
        for (BatchPart<?> part : parts) {
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
     * Returns the answers, in the order of the requests; none when the whole batch was refused.
     *
     * @throws TopDecodeException if the part of one of them cannot be decoded
     */
    public List<TaobaoResponse> getResponseList() {
        List<TaobaoResponse> responses = new ArrayList<>(parts.size());
        for (BatchPart<?> part : parts) {
            responses.add(part.orThrow());
        }
        return Collections.unmodifiableList(responses);
    }

    /** Returns what was refused, for flow control. */
    List<DecodedAnswer.PartRefusal> refusals() {
        List<DecodedAnswer.PartRefusal> refusals = new ArrayList<>();
        for (BatchPart<?> part : parts) {
            part.refusal().ifPresent(refusals::add);
        }
        return refusals;
    }

    /** Returns how many were refused or cannot be read. */
    @Override
    public String toString() {
        int successes = 0;
        for (BatchPart<?> part : parts) {
            successes += part.isSuccess() ? 1 : 0;
        }
        return "TaobaoBatchResponse{success=" + isSuccess() + ", requests=" + parts.size() + ", successes=" + successes
                + "}";
    }
}
