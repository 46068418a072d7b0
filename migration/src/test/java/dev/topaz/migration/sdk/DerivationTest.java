package dev.topaz.migration.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.taobao.api.TaobaoClient;
import dev.topaz.migration.RealApis;
import dev.topaz.migration.Shapes;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.SpecXml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is read of the bytes of official classes is what these classes do when they are loaded and run. */
@TestInstance(Lifecycle.PER_CLASS)
class DerivationTest {
    /** A nested class of the official jar that no parameter is of. */
    private static final String USED_BY_NOTHING = "request BtnJsonList ";

    private SdkJar jar;

    @BeforeAll
    void open() throws Exception {
        jar = SdkJar.open(Path.of(TaobaoClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()));
    }

    @AfterAll
    void close() throws Exception {
        jar.close();
    }

    private ApiSpec derived(String className) {
        return new Derivation(jar).spec(jar.request(className).orElseThrow());
    }

    private List<String> some() {
        List<String> all = dingTalk();
        return IntStream.range(0, all.size())
                .filter(index -> index % 8 == 0)
                .mapToObj(all::get)
                .toList();
    }

    private List<String> dingTalk() {
        return jar.classes().stream()
                .filter(name -> name.startsWith("com.dingtalk.api.request.") && name.endsWith("Request"))
                .filter(name -> !name.contains("$"))
                .toList();
    }

    @Test
    void twoRealApisHaveTheSpecOfTheirDocuments() {
        List<String> compared = new ArrayList<>();
        for (RealApis.RealApi api : RealApis.read()) {
            String name = api.spec().name();
            if (name.equals("taobao.top.secret.get") || name.equals("taobao.httpdns.get")) {
                ApiSpec derived = derived(
                        name.equals("taobao.httpdns.get")
                                ? "com.taobao.api.internal.cluster.HttpdnsGetRequest"
                                : "com.taobao.api.security.TopSecretGetRequest");
                assertEquals(Shapes.of(api.spec()), Shapes.of(derived));
                assertEquals(name, derived.name());
                compared.add(name);
            }
        }
        assertEquals(2, compared.size());
    }

    @Test
    void officialClassesHaveTheGettersThatTheirSpecsGive() throws Exception {
        compareGetters(some());
    }

    /** Run by {@code mvn -B -pl migration -am verify -Pcorpus}. */
    @Test
    @Tag("corpus")
    void everyOfficialClassHasTheGettersThatItsSpecGives() throws Exception {
        assertEquals(1168, dingTalk().size());
        compareGetters(dingTalk());
    }

    private void compareGetters(List<String> requests) throws Exception {
        Set<String> differences = new TreeSet<>();
        for (String className : requests) {
            Set<String> official = OfficialClass.of(className).getters();
            Set<String> ours = Shapes.getters(atHome(derived(className)));
            official.stream().filter(line -> !ours.contains(line)).forEach(line -> differences.add("- " + line));
            ours.stream().filter(line -> !official.contains(line)).forEach(line -> differences.add("+ " + line));
        }
        differences.removeIf(line -> line.contains(USED_BY_NOTHING));
        System.out.println(requests.size() + " official requests and as many responses compared");

        assertEquals(Set.of(), differences);
    }

    /** The rule of class names leaves out {@code taobao} alone. */
    private static ApiSpec atHome(ApiSpec spec) {
        return new ApiSpec(
                "taobao." + spec.name().replaceFirst("^dingtalk\\.", ""),
                spec.title(),
                spec.description(),
                spec.category(),
                spec.source(),
                spec.session(),
                spec.request(),
                spec.response(),
                spec.errors(),
                spec.at());
    }

    @Test
    void officialRequestsSendTheNamesOfTheirSpecs() throws Exception {
        for (String className : some()) {
            Set<String> names = new TreeSet<>(
                    derived(className).request().stream().map(ParamSpec::name).toList());

            assertEquals(OfficialClass.of(className).sentNames(), names, className);
        }
    }

    @Test
    void officialChecksMissWhatTheSpecsRequire() throws Exception {
        int required = 0;
        for (String className : some()) {
            boolean needs = derived(className).request().stream().anyMatch(ParamSpec::required);
            required += needs ? 1 : 0;

            assertEquals(OfficialClass.of(className).passesEmpty(), !needs, className);
        }
        assertTrue(required > 20, "only " + required + " requests have a required parameter");
    }

    @Test
    void aDerivedSpecIsWrittenAndReadAndSaysWhatItIs() {
        ApiSpec derived = derived("com.taobao.api.security.TopSecretGetRequest");
        String xml = SpecXml.write(derived);

        assertEquals(
                derived.withoutLocations(),
                SpecXml.read("x", xml).spec().orElseThrow().withoutLocations());
        assertTrue(derived.description().startsWith("Derived from com.taobao.api.security.TopSecretGetRequest of "));
    }

    @Test
    void whatIsNoRequestIsNone() {
        assertFalse(jar.request("com.taobao.api.DefaultTaobaoClient").isPresent());
        assertFalse(jar.request("com.taobao.api.BaseTaobaoRequest").isPresent());
        assertFalse(jar.request("com.taobao.api.request.NoSuchRequest").isPresent());
    }
}
