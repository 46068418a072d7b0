package dev.topaz.benchmarks.encode;

import com.taobao.api.internal.util.WebUtils;
import dev.topaz.benchmarks.event.Event;
import dev.topaz.benchmarks.event.OfficialEvent;
import dev.topaz.runtime.wire.Params;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From prepared parameters to the bytes of the body. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FormBenchmark {
    private Params application;
    private Map<String, String> map;
    private byte[] finished;

    /** Fails when the bodies are not the same but for the order of their parameters. */
    @Setup
    public void prepare() throws IOException {
        application = Event.application(Event.request());
        map = new OfficialEvent().getTextParams();
        finished = topaz();
        if (!sorted(topaz()).equals(sorted(official()))) {
            throw new IllegalStateException("the bodies differ");
        }
    }

    private static List<String> sorted(byte[] form) {
        return Arrays.stream(new String(form, StandardCharsets.US_ASCII).split("&"))
                .sorted()
                .toList();
    }

    @Benchmark
    public byte[] topaz() {
        return application.toForm();
    }

    @Benchmark
    public byte[] official() throws IOException {
        return WebUtils.buildQuery(map, "UTF-8").getBytes(StandardCharsets.UTF_8);
    }

    /** The floor: a copy of the finished bytes. */
    @Benchmark
    public byte[] copy() {
        return finished.clone();
    }
}
