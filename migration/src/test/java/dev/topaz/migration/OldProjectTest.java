package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.migration.RealApis.RealApi;
import dev.topaz.model.ApiModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.place.LoaderSpecs;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A project made of the samples of the vendor's pages compiles with the official SDK before, and with Topaz, and nothing of the
 * official SDK, after the patch.
 */
class OldProjectTest {
    private static final String BUNDLED = "taobao.bcpush.isv.event.emit";

    /** Four samples that pass single objects and texts where the official classes take lists; Topaz takes both. */
    private static final String NEVER_COMPILED_OFFICIALLY = ".general.link.";

    /** Where the migration gets the specs from. */
    private enum Specs {
        OF_DOCUMENTS,
        OF_THE_JAR
    }

    @TempDir
    Path folder;

    private static ApiSpec bundled() {
        LoaderSpecs specs = new LoaderSpecs(SpecXml.class.getClassLoader(), "Topaz");
        return SpecXml.read(BUNDLED, specs.find(BUNDLED).orElseThrow().xml())
                .spec()
                .orElseThrow();
    }

    private static List<ApiModel> models(List<ApiSpec> specs) {
        return ApiResolver.resolve(specs, List.of()).apis();
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void theSampleOfTheBundledApiCompilesAfterThePatch(Tool tool) throws Exception {
        OldProject project = new OldProject(folder).withPom();
        List<ApiModel> apis = models(List.of(bundled()));
        project.makeJar(apis);
        for (int manner = 0; manner < OldSample.Manner.values().length; manner++) {
            project.add(apis.get(0), OldSample.of(apis.get(0)), manner);
        }
        assertEquals(List.of(), project.compileOld());

        Run run = Run.of(
                "--output",
                folder.resolve("topaz.patch").toString(),
                project.root().toString());
        tool.apply(folder.resolve("topaz.patch"), project.root());

        assertEquals(List.of(), project.compileMigrated());
        assertTrue(project.read("pom.xml").contains("<artifactId>topaz-runtime</artifactId>"));
        assertEquals(0, run.exitCode(), "the official SDK in the pom needs no decision: " + run.out());
    }

    @Test
    void everySampleOfThePagesCompilesAfterThePatch() throws Exception {
        migrate(samples(200), 28, Specs.OF_DOCUMENTS);
    }

    @Test
    void samplesCompileWithSpecsThatAreDerivedFromTheJar() throws Exception {
        migrate(samples(400), 18, Specs.OF_THE_JAR);
    }

    /** Run by {@code mvn -B -pl migration -am verify -Pcorpus}. */
    @ParameterizedTest
    @EnumSource(Specs.class)
    @Tag("corpus")
    void aThousandSamplesCompileAfterThePatch(Specs specs) throws Exception {
        migrate(samples(4), 1000, specs);
    }

    private static List<RealApi> samples(int every) {
        List<RealApi> real = RealApis.read();
        return IntStream.range(0, real.size())
                .filter(index -> index % every == 0 || real.get(index).sample().isPresent())
                .mapToObj(real::get)
                .toList();
    }

    private void migrate(List<RealApi> real, int least, Specs specs) throws Exception {
        Map<String, RealApi> byName =
                real.stream().collect(Collectors.toMap(api -> api.spec().name(), Function.identity(), (a, b) -> a));
        List<ApiModel> apis = OfficialStyle.writable(
                models(byName.values().stream().map(RealApi::spec).toList()));
        OldProject project = new OldProject(folder).withPom();
        project.makeJar(apis);
        project.addSpecs(byName.values().stream().map(RealApi::spec).toList());
        Set<String> broken = new HashSet<>();
        int number = 0;
        int own = 0;
        for (ApiModel api : apis) {
            Optional<String> sample = byName.get(api.apiName()).sample().filter(OldProjectTest::isWhole);
            if (api.apiName().contains(NEVER_COMPILED_OFFICIALLY)) {
                broken.add("Sample" + number + ".java");
            }
            own += sample.isPresent() ? 1 : 0;
            project.add(api, sample.orElseGet(() -> OldSample.of(api)), number++);
        }
        List<String> errors = project.compileOld().stream()
                .filter(error -> broken.stream().noneMatch(error::contains))
                .toList();
        assertEquals(List.of(), errors);
        assertTrue(number >= least && own >= 8, "only " + number + " samples, and " + own + " of the vendor's own");

        Path patch = folder.resolve("topaz.patch");
        String root = project.root().toString();
        if (specs == Specs.OF_DOCUMENTS) {
            Run.of("--specs", project.specs().toString(), "--output", patch.toString(), root);
        } else {
            Run.of("--sdk", project.jar().toString(), "--derive", "--output", patch.toString(), root);
        }
        Tool.GIT.apply(patch, project.root());
        System.out.println(number + " samples migrated, " + own + " of them the vendor's own, specs " + specs);

        assertEquals(List.of(), project.compileMigrated());
    }

    /** In one document of the corpus a type was renamed by hand; its sample does not compile with any classes. */
    private static boolean isWhole(String sample) {
        return !sample.contains("OrderTopCursorQueryDTO");
    }
}
