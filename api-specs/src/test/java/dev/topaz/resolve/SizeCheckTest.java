package dev.topaz.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SizeCheckTest {
    @Test
    void anObjectOfThreeThousandFieldsIsRefused() {
        String fields = params(3000);

        assertEquals(
                List.of("'DemoAGetRequest' has 3000 fields; 500 fit into a class"),
                problems("<request>" + fields + "</request>"));
        assertEquals(
                List.of("'T' has 3000 fields; 500 fit into a class"),
                problems("<response><param name=\"t\" type=\"T\">" + fields + "</param></response>"));
        assertEquals(List.of(), problems("<request>" + params(500) + "</request>"));
    }

    @Test
    void aRemedyThatIsLongerThanAConstantIsRefused() {
        assertEquals(
                List.of("the remedy of 'isv.a' has 66000 bytes; 65535 fit into a class"),
                problems("<errors><error code=\"isv.a\" remedy=\"" + "长".repeat(22_000) + "\"/></errors>"));
        assertEquals(
                List.of(), problems("<errors><error code=\"isv.a\" remedy=\"" + "x".repeat(65_535) + "\"/></errors>"));
    }

    @Test
    void moreRemediesThanAMethodHasRoomForAreRefused() {
        String errors = IntStream.range(0, 1001)
                .mapToObj(number -> "<error code=\"isv." + number + "\" remedy=\"x\"/>")
                .collect(Collectors.joining("", "<errors>", "</errors>"));

        assertEquals(List.of("the error table has 1001 codes with a remedy; 1000 fit into a class"), problems(errors));
    }

    @Test
    void aClassWhoseFileNoSystemTakesIsRefused() {
        String name = "T".repeat(240);

        assertTrue(problems("<request><param name=\"a\" type=\"" + name
                        + "\"><param name=\"b\" type=\"String\"/></param></request>")
                .get(0)
                .endsWith("has a name that is too long for a file"));
    }

    private static String params(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "<param name=\"field" + number + "\" type=\"String\"/>")
                .collect(Collectors.joining());
    }

    private static List<String> problems(String body) {
        ApiSpec spec = SpecXml.read(
                        "demo.xml", "<api xmlns=\"https://topaz.dev/spec/1\" name=\"demo.a.get\">" + body + "</api>")
                .spec()
                .orElseThrow();
        return ApiResolver.resolve(List.of(spec), List.of()).problems().values().stream()
                .flatMap(List::stream)
                .map(problem -> problem.message())
                .toList();
    }
}
