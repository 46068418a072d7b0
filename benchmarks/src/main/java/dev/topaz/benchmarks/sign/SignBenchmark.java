package dev.topaz.benchmarks.sign;

import com.taobao.api.internal.util.RequestParametersHolder;
import com.taobao.api.internal.util.TaobaoUtils;
import dev.topaz.benchmarks.event.Event;
import dev.topaz.benchmarks.event.OfficialEvent;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import dev.topaz.runtime.wire.CallSigner;
import dev.topaz.runtime.wire.Params;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From prepared parameters to the signature, 24 of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SignBenchmark {
    @Param({"md5", "hmac", "hmac-sha256"})
    public String method = "";

    private Params protocol;
    private Params application;
    private CallSigner signer;
    private RequestParametersHolder holder;
    private BareDigest bare;

    /** Fails when the three do not sign alike. */
    @Setup
    public void prepare() throws IOException {
        SignMethod signMethod = SignMethod.of(method).orElseThrow();
        protocol = Event.protocol(method, Event.TIMESTAMP);
        application = Event.application(Event.request());
        signer = new CallSigner(new Signer(signMethod, Event.SECRET));
        holder = OfficialEvent.holder(new OfficialEvent(), method, Event.TIMESTAMP);
        bare = new BareDigest(signMethod, Event.SECRET, holder.getAllParams());
        if (!topaz().equals(official()) || !topaz().equals(TaobaoUtils.byte2hex(digest()))) {
            throw new IllegalStateException("the signatures differ: " + topaz() + ", " + official());
        }
    }

    @Benchmark
    public String topaz() {
        return signer.signature(protocol, application);
    }

    @Benchmark
    public String official() throws IOException {
        return TaobaoUtils.signTopRequest(holder, Event.SECRET, method);
    }

    /** The floor: nothing but the digest, over one array that is already there. */
    @Benchmark
    public byte[] digest() {
        return bare.digest();
    }
}
