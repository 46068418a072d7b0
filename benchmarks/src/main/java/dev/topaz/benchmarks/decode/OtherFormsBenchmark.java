package dev.topaz.benchmarks.decode;

import com.taobao.api.ApiException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The simplified form of JSON, and XML. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OtherFormsBenchmark {
    @Param({"EVENT", "LIST"})
    public Json answer = Json.EVENT;

    private Decoders decoders;
    private byte[] simplified;
    private byte[] xml;

    /** Fails when they do not read the same. */
    @Setup
    public void prepare() throws ApiException {
        decoders = Decoders.of(answer.api());
        simplified = answer.simplified();
        xml = answer.xml();
        Object ours = Decoders.said(topazSimplified());
        if (!ours.equals(Decoders.said(officialSimplified()))
                || !ours.equals(Decoders.said(topazXml()))
                || !ours.equals(Decoders.said(officialXml()))) {
            throw new IllegalStateException("the answers differ: " + ours + "\n" + Decoders.said(topazXml()));
        }
    }

    @Benchmark
    public Object topazSimplified() {
        return decoders.topaz(simplified);
    }

    @Benchmark
    public Object officialSimplified() throws ApiException {
        return decoders.officialSimplified(simplified);
    }

    @Benchmark
    public Object topazXml() {
        return decoders.topaz(xml);
    }

    @Benchmark
    public Object officialXml() throws ApiException {
        return decoders.officialXml(xml);
    }
}
