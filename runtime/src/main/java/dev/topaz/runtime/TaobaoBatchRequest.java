package dev.topaz.runtime;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.decode.DecodeException;
import dev.topaz.runtime.decode.Received;
import dev.topaz.runtime.observe.UnknownFields;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.wire.BatchBody;
import dev.topaz.runtime.wire.Params;
import dev.topaz.runtime.generated.ValueWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Several requests in one call. Each is answered, or refused, by itself: {@link TaobaoBatchResponse#getResponse}.
 *
 * <p>Files, and headers and timestamps of the single requests, do not travel in a batch. What was refused is not made again by
 * itself; when the whole batch may have arrived and no answer came, it is not made again either.
 *
 * <p>Source: {@code com.taobao.api.TaobaoBatchRequest} of the official SDK.
 */
public final class TaobaoBatchRequest extends TaobaoRequest<TaobaoBatchResponse> {
    private static final String NAME = "batch";
    private static final String METHOD = "method";
    private static final String MISSING = "40";

    private final List<Item<?>> items = new ArrayList<>();
    private final Map<String, String> publicParams = new LinkedHashMap<>();
    private @Nullable String publicMethod;

    /** @param session of this request; null for the one of the whole batch */
    record Item<T extends TaobaoResponse>(
            TaobaoRequest<T> request, @Nullable String session) {
        T read(Received part, UnknownFields unknown) {
            return request.read(part, unknown);
        }
    }

    public TaobaoBatchRequest() {}

    /** Adds a request, with the session of the whole batch. */
    public TaobaoBatchRequest addRequest(TaobaoRequest<?> request) {
        return addRequest(request, null);
    }

    /**
     * Adds a request.
     *
     * @param session null for the one of the whole batch
     * @throws IllegalArgumentException for a request that is in this batch already, or is one itself
     */
    public TaobaoBatchRequest addRequest(TaobaoRequest<?> request, @Nullable String session) {
        if (request instanceof TaobaoBatchRequest || items.stream().anyMatch(item -> item.request() == request)) {
            throw new IllegalArgumentException("a batch takes each request once, and no batches");
        }
        items.add(new Item<>(request, session));
        return this;
    }

    /** Sends a parameter that all requests have in common; one of their own takes its place. */
    public void addPublicParam(String wireName, String value) {
        publicParams.put(wireName, value);
    }

    /** The API that all requests have in common; those of another one say so themselves. */
    public void setPublicMethod(@Nullable String apiName) {
        this.publicMethod = apiName;
    }

    List<Item<?>> items() {
        return items;
    }

    @Override
    public String getApiMethodName() {
        return NAME;
    }

    @Override
    public Class<TaobaoBatchResponse> getResponseClass() {
        return TaobaoBatchResponse.class;
    }

    /** Checks every request, unless what they have in common may hold what they lack. */
    @Override
    public void check() throws ApiRuleException {
        if (items.isEmpty()) {
            throw new ApiRuleException(MISSING, "client-error:api request list is empty");
        }
        for (int i = 0; publicParams.isEmpty() && i < items.size(); i++) {
            try {
                items.get(i).request().check();
            } catch (ApiRuleException e) {
                throw new ApiRuleException(String.valueOf(e.getErrCode()), "API NO. " + (i + 1) + ": " + e.getErrMsg());
            }
        }
    }

    @Override
    protected void writeParams(ValueWriter params) {
        // What a batch has stands in its body.
    }

    @Override
    protected TaobaoBatchResponse read(Answer answer) {
        return new TaobaoBatchResponse(answer, List.of());
    }

    @Override
    List<String> apiNames() {
        return items.stream().map(item -> item.request().getApiMethodName()).toList();
    }

    /** Each request has a limit of its own. */
    @Override
    void bans(TaobaoBatchResponse response, Instant now, BiConsumer<String, Ban> learner) {
        super.bans(response, now, learner);
        response.refusals()
                .forEach((api, refusal) -> Refusal.of(refusal, now).ban().ifPresent(ban -> learner.accept(api, ban)));
    }

    @Override
    String protocolMethod() {
        return "";
    }

    @Override
    Sent sent(CallBuilder calls, @Nullable String session, Duration timeout) {
        return calls.batch(this, session, timeout);
    }

    @Override
    TaobaoBatchResponse read(Received answer, UnknownFields unknown) {
        try {
            return BatchAnswer.read(this, answer, unknown);
        } catch (DecodeException e) {
            throw TopDecodeException.of(e);
        }
    }

    BatchBody body() {
        BatchBody body = new BatchBody();
        body.common(common());
        items.forEach(item -> body.call(params(item)));
        return body;
    }

    private Params common() {
        Params params = new Params();
        publicParams.forEach(params::add);
        params.add(METHOD, commonMethod());
        return params;
    }

    /** As the official SDK does, one API of all requests is named once more in front of them. */
    private @Nullable String commonMethod() {
        List<String> methods = apiNames().stream().distinct().toList();
        return publicMethod == null && methods.size() == 1 ? methods.get(0) : publicMethod;
    }

    private Params params(Item<?> item) {
        TaobaoRequest<?> request = item.request();
        if (!request.files().isEmpty()) {
            throw new IllegalArgumentException(
                    "the files of " + request.getApiMethodName() + " cannot travel in a batch");
        }
        Params params = request.params();
        params.add(METHOD, request.getApiMethodName().equals(publicMethod) ? null : request.getApiMethodName());
        params.add("session", item.session());
        params.add("target_app_key", request.getTargetAppKey());
        return params;
    }
}
