package dev.topaz.benchmarks.start;

import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.internal.util.RequestParametersHolder;
import com.taobao.api.internal.util.TaobaoUtils;
import com.taobao.api.internal.util.WebUtils;
import dev.topaz.benchmarks.event.Event;
import dev.topaz.benchmarks.event.OfficialEvent;
import java.io.IOException;

/** The same with the official SDK, whose client cannot be stopped there: what it does before HTTP, step by step. */
public final class OfficialStart {
    private OfficialStart() {}

    /** Fails when nothing was signed. */
    public static void main(String[] args) throws IOException {
        DefaultTaobaoClient client =
                new DefaultTaobaoClient("https://eco.taobao.com/router/rest", Event.APP_KEY, Event.SECRET);
        RequestParametersHolder holder =
                OfficialEvent.holder(new OfficialEvent(), client.getSignMethod(), System.currentTimeMillis());
        String sign = TaobaoUtils.signTopRequest(holder, Event.SECRET, client.getSignMethod());
        holder.getProtocalMustParams().put("sign", sign);
        String query = WebUtils.buildQuery(holder.getProtocalMustParams(), "UTF-8")
                + WebUtils.buildQuery(holder.getProtocalOptParams(), "UTF-8")
                + WebUtils.buildQuery(holder.getApplicationParams(), "UTF-8");
        if (!query.contains("sign=")) {
            throw new IllegalStateException("nothing was signed");
        }
    }
}
