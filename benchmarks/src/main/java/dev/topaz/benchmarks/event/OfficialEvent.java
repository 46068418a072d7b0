package dev.topaz.benchmarks.event;

import com.taobao.api.BaseTaobaoRequest;
import com.taobao.api.internal.util.RequestParametersHolder;
import com.taobao.api.internal.util.TaobaoHashMap;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same event as the official SDK's generator writes its requests; signed, because it names no call type. */
public final class OfficialEvent extends BaseTaobaoRequest<OfficialEventResponse> {
    private final List<EventValues.Value> values = EventValues.ALL;

    @Override
    public String getApiMethodName() {
        return Event.API;
    }

    @Override
    public Map<String, String> getTextParams() {
        TaobaoHashMap params = new TaobaoHashMap();
        for (int i = 0; i < values.size(); i++) {
            params.put(values.get(i).name(), values.get(i).value());
        }
        if (udfParams != null) {
            params.putAll(udfParams);
        }
        return params;
    }

    @Override
    public Class<OfficialEventResponse> getResponseClass() {
        return OfficialEventResponse.class;
    }

    /** What the official client puts together before it signs. */
    public static RequestParametersHolder holder(OfficialEvent event, String signMethod, long timestamp) {
        TaobaoHashMap must = new TaobaoHashMap();
        must.put("method", event.getApiMethodName());
        must.put("v", "2.0");
        must.put("app_key", Event.APP_KEY);
        must.put("timestamp", new Date(timestamp));
        TaobaoHashMap optional = new TaobaoHashMap();
        optional.put("format", "json");
        optional.put("sign_method", signMethod);
        optional.put("session", Event.SESSION);
        optional.put("partner_id", Event.PARTNER);
        RequestParametersHolder holder = new RequestParametersHolder();
        holder.setApplicationParams(new TaobaoHashMap(event.getTextParams()));
        holder.setProtocalMustParams(must);
        holder.setProtocalOptParams(optional);
        return holder;
    }

    @Override
    public void check() {}

    @Override
    public String getTopResponseType() {
        return "top";
    }

    @Override
    public String getTopHttpMethod() {
        return "POST";
    }

    @Override
    public @Nullable String getTopApiCallType() {
        return null;
    }

    @Override
    public @Nullable String getTopApiVersion() {
        return null;
    }

    @Override
    public @Nullable String getTopApiFormat() {
        return null;
    }

    @Override
    public void setTopApiVersion(String version) {}

    @Override
    public void setTopApiCallType(String callType) {}

    @Override
    public void setTopApiFormat(String format) {}

    @Override
    public void setTopHttpMethod(String method) {}

    @Override
    public void setTopResponseType(String type) {}
}
