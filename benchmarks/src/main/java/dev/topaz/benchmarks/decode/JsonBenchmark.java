package dev.topaz.benchmarks.decode;

import com.taobao.api.ApiException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The full form of JSON, from bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {
    @Param
    public Json answer = Json.EVENT;

    private Decoders decoders;
    private byte[] body;

    /** Fails when the four do not read the same. */
    @Setup
    public void prepare() throws ApiException {
        decoders = Decoders.of(answer.api());
        body = answer.full();
        Object ours = Decoders.said(topaz());
        if (!ours.equals(Decoders.said(official()))
                || !ours.equals(Decoders.said(fastjson2()))
                || !ours.equals(Decoders.said(jackson()))) {
            throw new IllegalStateException("the answers differ: " + ours + "\n" + Decoders.said(official()) + "\n"
                    + Decoders.said(fastjson2()) + "\n" + Decoders.said(jackson()));
        }
    }

    @Benchmark
    public Object topaz() {
        return decoders.topaz(body);
    }

    @Benchmark
    public Object official() throws ApiException {
        return decoders.official(body);
    }

    @Benchmark
    public Object fastjson2() {
        return decoders.fastjson2(body);
    }

    @Benchmark
    public Object jackson() {
        return decoders.jackson(body);
    }

    /** A floor: looks at every byte once. */
    @Benchmark
    public int scan() {
        int quotes = 0;
        for (byte b : body) {
            quotes += b == '"' ? 1 : 0;
        }
        return quotes;
    }

    /** Another: the whole body as text, and nothing read yet. */
    @Benchmark
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
