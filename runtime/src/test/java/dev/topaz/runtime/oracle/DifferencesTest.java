package dev.topaz.runtime.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.taobao.api.TaobaoResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of every deliberate difference in reading answers: each has at least one sample here. */
class DifferencesTest {
    @TempDir
    static Path folder;

    private static OfficialTypes types;

    @BeforeAll
    static void compile() {
        types = OfficialTypes.compile(
                folder,
                List.of(DifferenceSample.ALL, DifferenceSample.DERIVED, DifferenceSample.WITH_CODE),
                Map.of(DifferenceSample.DERIVED, DifferenceSample.ALL));
    }

    static Stream<DifferenceSample> samples() {
        return Stream.of(RootSamples.all(), ValueSamples.all(), ListSamples.all())
                .flatMap(Function.identity());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void showsBothSides(DifferenceSample sample) {
        boolean isUtf8 = sample.difference() != Difference.NOT_UTF8;
        byte[] body = sample.body().getBytes(isUtf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        Class<? extends TaobaoResponse> type = types.get(sample.shape());
        Contrast contrast = Contrast.of(sample.shape(), type, sample.form(), "taobao.x", body);
        Set<String> unexplained = new TreeSet<>();

        assertEquals(sample.official(), shown(contrast.official()));
        assertEquals(sample.ours(), shown(contrast.ours()));
        assertEquals(Set.of(sample.difference()), contrast.explain(unexplained), unexplained.toString());
        assertEquals(Set.of(), unexplained);
    }

    @Test
    void hasASampleOfEveryDifference() {
        Set<Difference> shown = EnumSet.noneOf(Difference.class);
        samples().forEach(sample -> shown.add(sample.difference()));

        assertEquals(EnumSet.allOf(Difference.class), shown);
    }

    /** The values by path; a value of a class that the document does not say is shown with it. */
    private static String shown(Outcome outcome) {
        if (outcome.ending() == Outcome.Ending.FAILED) {
            return "FAILED";
        }
        StringBuilder out = new StringBuilder(outcome.ending() + "{");
        outcome.values().forEach((path, value) -> {
            boolean isPolluted = path.startsWith("numbers[") && value instanceof String;
            out.append(out.charAt(out.length() - 1) == '{' ? "" : ", ")
                    .append(path)
                    .append('=')
                    .append(isPolluted ? "(String)" : "")
                    .append(value);
        });
        return out.append('}').toString();
    }
}
