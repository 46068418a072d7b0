package dev.topaz.runtime;

import dev.topaz.runtime.call.BatchPayload;
import dev.topaz.runtime.call.Call;
import dev.topaz.runtime.call.Payload;
import dev.topaz.runtime.call.ResponseDecoder;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.ValueWriter;
import dev.topaz.runtime.observe.UnknownFields;
import dev.topaz.runtime.wire.BatchBody;
import dev.topaz.runtime.wire.Params;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several requests in one call. Each is answered, or refused, by itself: {@link TaobaoBatchResponse#getResponse}.
 *
 * <pre>{@code
 * TaobaoBatchResponse answers = client.call(new TaobaoBatchRequest().addRequest(trade).addRequest(item), sessionKey);
 * TradeGetResponse ofTrade = answers.getResponse(trade);
 * }</pre>
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

    /** One request, and its session if that is not the one of the whole batch. */
    static final class Item<T extends TaobaoResponse> {
        private final TaobaoRequest<T> request;
        private final @Nullable String session;

        Item(TaobaoRequest<T> request, @Nullable String session) {
            this.request = request;
            this.session = session;
        }

        TaobaoRequest<T> request() {
            return request;
        }

        @Nullable
        String session() {
            return session;
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
        if (request instanceof TaobaoBatchRequest || contains(request)) {
            throw new IllegalArgumentException("a batch takes each request once, and no batches");
        }
        items.add(new Item<>(request, session));
        return this;
    }

    /** Sends a parameter that all requests have in common, as {@link #putOtherTextParam} does; one of their own takes its place. */
    public void addPublicParam(String wireName, String value) {
        publicParams.put(wireName, value);
    }

    /** Sets the API that all requests have in common; a request of another API names its own. */
    public void setPublicMethod(@Nullable String apiName) {
        this.publicMethod = apiName;
    }

    private boolean contains(TaobaoRequest<?> request) {
        for (Item<?> item : items) {
            if (item.request() == request) {
                return true;
            }
        }
        return false;
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
        boolean haveNothingInCommon = publicParams.isEmpty() && getTextParams().isEmpty();
        for (int i = 0; haveNothingInCommon && i < items.size(); i++) {
            try {
                items.get(i).request().check();
            } catch (ApiRuleException e) {
                ApiRuleException broken = new ApiRuleException(
                        String.valueOf(e.getErrCode()), "API NO. " + (i + 1) + ": " + e.getErrMsg());
                broken.initCause(e);
                throw broken;
            }
        }
    }

    @Override
    protected void writeParams(ValueWriter params) {
        // None is documented: a batch has the parameters that its user gives it.
    }

    @Override
    protected TaobaoBatchResponse read(Answer answer) {
        return new TaobaoBatchResponse(answer, Collections.<BatchPart<?>>emptyList());
    }

    @Override
    List<String> apiNames() {
        List<String> names = new ArrayList<>(items.size());
        for (Item<?> item : items) {
            names.add(item.request().getApiMethodName());
        }
        return names;
    }

    @Override
    Payload payload() {
        BatchBody body = new BatchBody();
        body.common(common());
        for (Item<?> item : items) {
            body.call(params(item));
        }
        return new BatchPayload(body);
    }

    @Override
    ResponseDecoder decoder(UnknownFields unknown) {
        return new BatchDecoder(this, new ArrayList<>(items), unknown);
    }

    @Override
    void writeTo(Call.Builder call) {
        super.writeTo(call);
        List<String> sessions = new ArrayList<>();
        for (Item<?> item : items) {
            if (item.session() != null) {
                sessions.add(item.session());
            }
        }
        call.batchOf(apiNames(), sessions);
    }

    private Params common() {
        // With those of putOtherTextParam: a batch has no parameters but those that its requests have in common.
        Params params = params();
        for (Map.Entry<String, String> each : publicParams.entrySet()) {
            params.add(each.getKey(), each.getValue());
        }
        params.add(METHOD, commonMethod());
        return params;
    }

    /** Returns the API to name in front of all requests: the one that was set, or the one that all share; null otherwise. */
    private @Nullable String commonMethod() {
        Set<String> methods = new HashSet<>(apiNames());
        return publicMethod == null && methods.size() == 1 ? methods.iterator().next() : publicMethod;
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
