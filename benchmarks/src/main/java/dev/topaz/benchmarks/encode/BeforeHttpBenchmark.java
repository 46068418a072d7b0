package dev.topaz.benchmarks.encode;

import com.taobao.api.internal.util.RequestParametersHolder;
import com.taobao.api.internal.util.TaobaoUtils;
import com.taobao.api.internal.util.WebUtils;
import dev.topaz.benchmarks.event.BcpushIsvEventEmitRequest;
import dev.topaz.benchmarks.event.Event;
import dev.topaz.benchmarks.event.OfficialEvent;
import dev.topaz.runtime.ApiRuleException;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.call.Protocol;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import dev.topaz.runtime.wire.CallSigner;
import dev.topaz.runtime.wire.SignedForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Everything from a filled request to what HTTP carries: check, sign, encode.
 *
 * <p>The official client cannot be stopped there: what it does is repeated here, step by step. {@code topazClient} goes
 * further: it is a whole client up to its transport, and pays for its flow control, its retries and the decoding of the shortest answer
 * as well.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BeforeHttpBenchmark {
    private static final String URL = "https://eco.taobao.com/router/rest";
    private static final String UTF_8 = "UTF-8";
    private static final String METHOD = "hmac-sha256";
    private static final HttpAnswer ANSWER =
            new HttpAnswer(200, Map.of(), "{\"bcpush_isv_event_emit_response\":{}}".getBytes(StandardCharsets.UTF_8));

    private final BcpushIsvEventEmitRequest request = Event.request();
    private final CallSigner signer = new CallSigner(new Signer(SignMethod.HMAC_SHA256, Event.SECRET));
    private final Protocol protocol = Event.protocol(METHOD);
    private final OfficialEvent officialRequest = new OfficialEvent();
    private final DefaultTaobaoClient client =
            new DefaultTaobaoClient(URL, Event.APP_KEY, Event.SECRET, new ClientOptions().transport(this::take));
    private @Nullable HttpCall taken;

    private HttpAnswer take(HttpCall call) {
        taken = call;
        return ANSWER;
    }

    @Benchmark
    public SignedForm topaz() throws ApiRuleException {
        request.check();
        return signer.sign(Event.protocol(protocol, System.currentTimeMillis()), Event.application(request));
    }

    @Benchmark
    public @Nullable HttpCall topazClient(Blackhole hole) {
        hole.consume(client.call(request, Event.SESSION));
        return taken;
    }

    /** {@code DefaultTaobaoClient.invokeApi} up to its {@code WebV2Utils.doPost}, and the encoding in there. */
    @Benchmark
    public byte[] official(Blackhole hole) throws IOException {
        officialRequest.check();
        RequestParametersHolder holder = OfficialEvent.holder(officialRequest, METHOD, System.currentTimeMillis());
        holder.getProtocalMustParams().put("sign", TaobaoUtils.signTopRequest(holder, Event.SECRET, METHOD));
        String must = WebUtils.buildQuery(holder.getProtocalMustParams(), UTF_8);
        String optional = WebUtils.buildQuery(holder.getProtocalOptParams(), UTF_8);
        String application = WebUtils.buildQuery(holder.getApplicationParams(), UTF_8);
        hole.consume(WebUtils.buildRequestUrl(URL, must, optional));
        hole.consume(WebUtils.buildRequestUrl(URL, application, must, optional));
        return WebUtils.buildQuery(holder.getApplicationParams(), UTF_8).getBytes(StandardCharsets.UTF_8);
    }
}
