package dev.topaz.benchmarks.sign;

import com.taobao.api.internal.util.RequestParametersHolder;
import com.taobao.api.internal.util.TaobaoUtils;
import dev.topaz.benchmarks.event.Event;
import dev.topaz.benchmarks.event.OfficialEvent;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import dev.topaz.runtime.utf8.Utf8Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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

    private final List<String> sorted = new ArrayList<>();
    private final Utf8Buffer text = new Utf8Buffer();
    private Signer signer;
    private RequestParametersHolder holder;
    private BareDigest bare;

    /** Fails when the three do not sign alike. */
    @Setup
    public void prepare() throws IOException {
        SignMethod signMethod = SignMethod.of(method).orElseThrow();
        signer = new Signer(signMethod, Event.SECRET);
        holder = OfficialEvent.holder(new OfficialEvent(), method, Event.TIMESTAMP);
        new TreeMap<>(holder.getAllParams()).forEach((name, value) -> sorted.addAll(List.of(name, value)));
        bare = new BareDigest(signMethod, Event.SECRET, holder.getAllParams());
        if (!topaz().equals(official()) || !topaz().equals(TaobaoUtils.byte2hex(digest()))) {
            throw new IllegalStateException("the signatures differ: " + topaz() + ", " + official());
        }
    }

    @Benchmark
    public String topaz() {
        for (String each : sorted) {
            text.utf8(each);
        }
        return signer.sign(text);
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
