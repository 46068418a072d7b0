package dev.topaz.benchmarks.event;

import com.taobao.api.internal.util.RequestParametersHolder;
import com.taobao.api.internal.util.TaobaoUtils;
import com.taobao.api.internal.util.WebUtils;
import dev.topaz.benchmarks.portable.Rounds;
import dev.topaz.runtime.call.Protocol;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import dev.topaz.runtime.wire.CallSigner;
import java.nio.charset.StandardCharsets;

/** Signs and encodes a request in a process of its own. Written for Java 8. */
public final class SignRatios {
    private static final String METHOD = "hmac-sha256";
    private static final int WARMUP_SECONDS = 4;
    private static final int ROUNDS = 15;

    private SignRatios() {}

    /** Prints the nanoseconds of everything before HTTP. */
    public static void main(String[] args) throws Exception {
        BcpushIsvEventEmitRequest request = Event.request();
        CallSigner signer = new CallSigner(new Signer(SignMethod.HMAC_SHA256, Event.SECRET));
        Protocol protocol = Event.protocol(METHOD);
        OfficialEvent official = new OfficialEvent();
        new Rounds()
                .add("official", () -> officialForm(official))
                .add("topaz", () -> {
                    request.check();
                    return signer.sign(
                            Event.protocol(protocol, System.currentTimeMillis()), Event.application(request));
                })
                .print("before-http", WARMUP_SECONDS, ROUNDS);
    }

    private static Object officialForm(OfficialEvent event) throws Exception {
        event.check();
        RequestParametersHolder holder = OfficialEvent.holder(event, METHOD, System.currentTimeMillis());
        holder.getProtocalMustParams().put("sign", TaobaoUtils.signTopRequest(holder, Event.SECRET, METHOD));
        String must = WebUtils.buildQuery(holder.getProtocalMustParams(), "UTF-8");
        String optional = WebUtils.buildQuery(holder.getProtocalOptParams(), "UTF-8");
        String application = WebUtils.buildQuery(holder.getApplicationParams(), "UTF-8");
        String shown = WebUtils.buildRequestUrl("https://eco.taobao.com/router/rest", application, must, optional);
        String url = WebUtils.buildRequestUrl("https://eco.taobao.com/router/rest", must, optional);
        byte[] body =
                WebUtils.buildQuery(holder.getApplicationParams(), "UTF-8").getBytes(StandardCharsets.UTF_8);
        return shown.length() + url.length() + body.length;
    }
}
