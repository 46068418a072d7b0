package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.migration.RealApis.RealApi;
import dev.topaz.migration.sdk.Derivation;
import dev.topaz.migration.sdk.SdkJar;
import dev.topaz.model.ApiModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.spec.ApiSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A spec derived from the classes of an API gives the accessors, types, lists and checks that its document gives, but for what
 * the official generator writes down nowhere.
 */
class DocumentDerivationTest {
    /** It has a text {@code file_content} beside a {@code file_content_string}, and is no JSON for that. */
    private static final String LIKE_JSON = "alibaba.alihealth.drug.kyt.uploadrelation";

    /** The type of a line stands behind its getter; a field may be called {@code joined}. */
    private static final String GETTER = "( get\\S+)";

    @TempDir
    Path folder;

    @Test
    void derivesWhatTheDocumentsOfSomeSay() throws Exception {
        compare(200, 15);
    }

    /** Run by {@code mvn -B -pl migration -am verify -Pcorpus}. */
    @Test
    @Tag("corpus")
    void derivesWhatTheDocumentsOfThousandsSay() throws Exception {
        compare(2, 2000);
    }

    private void compare(int every, int least) throws Exception {
        List<RealApi> real = RealApis.read();
        Map<String, ApiSpec> documents = IntStream.range(0, real.size())
                .filter(index ->
                        index % every == 0 || real.get(index).spec().name().equals(LIKE_JSON))
                .mapToObj(index -> real.get(index).spec())
                .collect(Collectors.toMap(ApiSpec::name, Function.identity(), (a, b) -> a, TreeMap::new));
        List<ApiModel> apis = OfficialStyle.writable(
                ApiResolver.resolve(documents.values(), List.of()).apis());
        OldProject project = new OldProject(folder);
        project.makeJar(apis);
        Set<String> differences = new TreeSet<>();
        int alike = 0;
        int fields = 0;
        try (SdkJar jar = SdkJar.open(project.jar())) {
            for (ApiModel api : apis) {
                String className = "com.taobao.api.request." + api.request().className();
                ApiSpec derived =
                        new Derivation(jar).spec(jar.request(className).orElseThrow());
                Set<String> documented = Shapes.of(documents.get(api.apiName()));
                fields += documented.size();
                alike += documented.equals(Shapes.of(derived)) ? 1 : 0;
                differences.addAll(differences(api.apiName(), known(documented), Shapes.of(derived)));
            }
        }
        System.out.println(
                apis.size() + " APIs with " + fields + " fields compared, " + alike + " alike in everything");

        assertEquals(Set.of(), differences);
        assertTrue(apis.size() >= least, "only " + apis.size() + " APIs");
    }

    /** What classes do not tell: names joined by commas without a check are a text, and so is JSON that nothing documents. */
    private static Set<String> known(Set<String> documented) {
        return documented.stream()
                .map(line -> line.contains("MAX_LIST_SIZE") ? line : line.replaceFirst(GETTER + " joined ", "$1 TEXT "))
                .map(line -> line.replaceFirst(GETTER + " RAW(\\[])*", "$1 TEXT$2"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> differences(String api, Set<String> documented, Set<String> derived) {
        Set<String> differences = new TreeSet<>();
        documented.stream()
                .filter(line -> !derived.contains(line))
                .forEach(line -> differences.add(api + " - " + line));
        derived.stream()
                .filter(line -> !documented.contains(line))
                .forEach(line -> differences.add(api + " + " + line));
        return differences;
    }
}
