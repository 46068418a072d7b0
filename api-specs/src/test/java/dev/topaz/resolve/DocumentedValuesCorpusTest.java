package dev.topaz.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reads the values that thousands of real descriptions list, and holds them against what a person read in 300 of them.
 *
 * <p>Run by {@code mvn -B -pl api-specs verify -Pcorpus}.
 */
@Tag("corpus")
class DocumentedValuesCorpusTest {
    /** What looks like a list of values to a careless reader: two values with a mark behind each. */
    private static final Pattern LIKELY =
            Pattern.compile("(?s)\\b[0-9A-Za-z_]+\\s*[:：=-]\\s*\\S.*[,，;；、\\s]\\s*[0-9A-Za-z_]+\\s*[:：=-]\\s*\\S");

    private static Map<String, ParamSpec> params;

    private static Map<String, ParamSpec> params() {
        if (params == null) {
            // Asked for first: without documents this ends here, in each test.
            Map<String, ApiSpec> specs = RealDocuments.specs();
            params = new TreeMap<>();
            for (ApiSpec api : specs.values()) {
                add(api.name() + " request", api.request());
                add(api.name() + " response", api.response());
            }
        }
        return params;
    }

    private static void add(String path, List<ParamSpec> fields) {
        for (ParamSpec param : fields) {
            params.putIfAbsent(path + "/" + param.name(), param);
            add(path + "/" + param.name(), param.fields());
        }
    }

    @Test
    void readsWhatAPersonReadsIn99OfAHundredDescriptions() {
        List<String> wrong = new ArrayList<>();
        List<String[]> verdicts = RealDocuments.verdicts("documented-values.tsv");
        for (String[] verdict : verdicts) {
            ParamSpec param = params().get(verdict[0] + " " + verdict[1]);
            String found = String.join(",", DocumentedValues.of(param).keySet());
            if (!(found.isEmpty() ? "-" : found).equals(verdict[2]) || !verdict[3].equals("right")) {
                wrong.add(verdict[0] + " " + verdict[1] + ": " + found);
            }
        }
        assertTrue(wrong.size() * 100 <= verdicts.size(), wrong::toString);
    }

    @Test
    void countsWhatItReadsAndWhatItLeaves() {
        long found = params().values().stream()
                .filter(param -> !DocumentedValues.of(param).isEmpty())
                .count();
        long likely = params().values().stream()
                .filter(param -> param.type().matches("(?:String|Number)(?:\\[\\])?")
                        && LIKELY.matcher(param.description()).find())
                .count();
        System.out.println("values of " + found + " parameters, of " + likely + " whose descriptions look like a list");
        assertEquals(2552, found);
    }
}
