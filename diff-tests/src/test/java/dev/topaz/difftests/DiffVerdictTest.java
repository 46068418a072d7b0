package dev.topaz.difftests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.topaz.diff.ApiDiff;
import dev.topaz.diff.Change;
import dev.topaz.diff.Rule;
import dev.topaz.diff.SpecDiff;
import dev.topaz.diff.Verdict;
import dev.topaz.generate.emit.SourceFile;
import dev.topaz.generate.emit.SourceLevel;
import dev.topaz.generate.emit.Sources;
import dev.topaz.model.ApiModel;
import dev.topaz.model.ClientModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.runtime.TopApis;
import dev.topaz.scrape.json.DocJson;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;
import dev.topaz.testdata.Locations;
import dev.topaz.testdata.TestData;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A verdict is a promise about code, and the compiler and the fake gateway know the truth: a change breaks source exactly when a
 * user's class that touches every member does not compile any more, and breaks at run time exactly when a call shows it.
 */
class DiffVerdictTest {
    private static final int AT_A_TIME = 100;

    /** Writes class files. */
    private static final List<String> GENERATE = List.of();

    /** Finds errors, and writes nothing: nobody runs the code of the user. */
    private static final List<String> CHECK = List.of("-XDshould-stop.ifNoError=FLOW", "-implicit:none");

    /** What neither a compiler nor a gateway can show: it is in what is said, and in what is never sent. */
    private static final Set<Rule> NOT_SHOWN = EnumSet.of(
            Rule.REQUEST_DEFAULT_CHANGED,
            Rule.REQUEST_VALUES_REMOVED,
            Rule.REQUEST_VALUES_NARROWED,
            Rule.RESPONSE_VALUES_ADDED,
            Rule.RESPONSE_VALUES_REMOVED,
            Rule.RESPONSE_BECAME_OPTIONAL,
            Rule.SUCCESS_FLAG_ADDED,
            Rule.SUCCESS_FLAG_REMOVED,
            Rule.ERROR_CODE_CHANGED);

    /** One edit of one document. */
    private record Edited(int number, Mutation mutation, ApiSpec before, ApiSpec after, ApiModel old, ApiModel now) {
        String packageName() {
            return "m" + number;
        }

        Verdict judged() {
            ApiDiff diff = SpecDiff.compare(before, after);
            return diff.changes().stream()
                    .filter(change -> !NOT_SHOWN.contains(change.rule()))
                    .map(Change::verdict)
                    .min(Enum::compareTo)
                    .orElse(Verdict.PROSE);
        }
    }

    @Test
    void verdictsOnMadeUpDocumentsAreWhatCompilerAndGatewaySay(@TempDir Path folder) throws Exception {
        List<ApiSpec> specs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("../processor/src/test/resources/golden"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                SpecXml.read(file.toString(), Files.readString(file)).spec().ifPresent(specs::add);
            }
        }
        judge(specs, 200, folder);
    }

    @Test
    @Tag("corpus")
    void verdictsOnRealDocumentsAreWhatCompilerAndGatewaySay(@TempDir Path folder) throws Exception {
        judge(TestData.documents().stream().flatMap(DiffVerdictTest::spec).toList(), 2000, folder);
    }

    private static Stream<ApiSpec> spec(String line) {
        JsonObject entry = JsonParser.parseString(line).getAsJsonObject();
        return DocJson.read(
                "corpus", entry.get("doc").toString(), entry.get("categoryName").getAsString())
                .spec()
                .stream();
    }

    private static void judge(List<ApiSpec> specs, int count, Path folder) throws Exception {
        List<Edited> edits = edits(specs, count);
        Map<Mutation, Integer> kinds = new EnumMap<>(Mutation.class);
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        List<String> wrong = new ArrayList<>();
        for (int from = 0; from < edits.size(); from += AT_A_TIME) {
            List<Edited> some = edits.subList(from, Math.min(edits.size(), from + AT_A_TIME));
            wrong.addAll(judge(some, Files.createDirectory(folder.resolve("from" + from))));
        }
        edits.forEach(edit -> {
            kinds.merge(edit.mutation(), 1, Integer::sum);
            verdicts.merge(edit.judged(), 1, Integer::sum);
        });
        System.out.println(
                edits.size() + " edits " + kinds + "; judged " + verdicts + "; disagreements: " + wrong.size());
        assertEquals("", wrong.stream().limit(20).collect(Collectors.joining("\n")), wrong.size() + " wrong verdicts");
        assertEquals(Set.of(Mutation.values()), kinds.keySet(), "every kind of edit is judged");
        assertTrue(
                verdicts.getOrDefault(Verdict.BREAKS_SOURCE, 0) > count / 10, "edits that break little prove little");
        assertTrue(verdicts.getOrDefault(Verdict.BREAKS_RUN_TIME, 0) > count / 20, "and so at run time");
    }

    /** Each kind of edit as often as the others; documents by chance. */
    private static List<Edited> edits(List<ApiSpec> specs, int count) {
        Random random = new Random(20260101);
        List<Edited> edits = new ArrayList<>();
        for (int number = 0; edits.size() < count; number++) {
            Mutation mutation = Mutation.values()[number % Mutation.values().length];
            ApiSpec spec = specs.get(random.nextInt(specs.size()));
            ApiSpec next = mutation.apply(spec, random);
            Optional<ApiModel> old = resolve(spec);
            Optional<ApiModel> now = resolve(next);
            if (old.isPresent() && now.isPresent()) {
                edits.add(new Edited(number, mutation, spec, next, old.get(), now.get()));
            }
        }
        return edits;
    }

    private static Optional<ApiModel> resolve(ApiSpec spec) {
        Resolution resolution = ApiResolver.resolve(List.of(spec), List.of());
        return resolution.apis().stream().findFirst();
    }

    private static List<String> judge(List<Edited> edits, Path folder) throws Exception {
        Path generated = Files.createDirectory(folder.resolve("classes"));
        assertEquals(Set.of(), javac(generatedSources(edits, folder), generated, GENERATE), "generated code compiles");
        Set<String> broken = javac(userSources(edits, folder), generated, CHECK);
        List<String> wrong = new ArrayList<>();
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {generated.toUri().toURL()}, DiffVerdictTest.class.getClassLoader())) {
            for (Edited edit : edits) {
                boolean compiles = !broken.contains(edit.packageName());
                Optional<String> trouble = compiles
                        ? new RoundTrip(edit.before(), edit.after(), edit.old(), edit.packageName(), classes).trouble()
                        : Optional.empty();
                Verdict right = !compiles
                        ? Verdict.BREAKS_SOURCE
                        : trouble.isPresent() ? Verdict.BREAKS_RUN_TIME : Verdict.COMPATIBLE;
                Verdict judged = edit.judged() == Verdict.PROSE ? Verdict.COMPATIBLE : edit.judged();
                if (judged != right) {
                    wrong.add(edit.number() + " " + edit.before().name() + " " + edit.mutation() + ": judged "
                            + SpecDiff.compare(edit.before(), edit.after()).changes() + ", but " + right + ": "
                            + trouble.orElse(""));
                }
            }
        }
        return wrong;
    }

    private static List<Path> generatedSources(List<Edited> edits, Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Edited edit : edits) {
            Path into = Files.createDirectories(folder.resolve("src").resolve(edit.packageName()));
            Sources generated = new Sources(edit.packageName(), SourceLevel.NEWER);
            List<SourceFile> files = new ArrayList<>(generated.api(edit.now()));
            files.add(generated.client(new ClientModel("ShopClient", "Shop", List.of(edit.now()), Set.of())));
            for (SourceFile file : files) {
                String name = file.className().substring(file.className().lastIndexOf('.') + 1);
                sources.add(Files.writeString(into.resolve(name + ".java"), file.text()));
            }
            sources.add(Files.writeString(
                    into.resolve("Shop.java"), "package " + edit.packageName() + ";\ninterface Shop {}\n"));
        }
        return sources;
    }

    private static List<Path> userSources(List<Edited> edits, Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Edited edit : edits) {
            Path into = Files.createDirectories(folder.resolve("user").resolve(edit.packageName()));
            sources.add(Files.writeString(
                    into.resolve(UserCode.CLASS + ".java"), UserCode.of(edit.old(), edit.packageName())));
        }
        return sources;
    }

    /**
     * Returns the packages in which something does not compile.
     *
     * @param classes what was generated, or will be
     * @param purpose {@link #GENERATE} or {@link #CHECK}
     */
    private static Set<String> javac(List<Path> sources, Path classes, List<String> purpose) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
            List<String> options = new ArrayList<>(List.of(
                    "-proc:none",
                    "-nowarn",
                    "-Xmaxerrs",
                    "1000000",
                    "-XDshould-stop.ifError=FLOW",
                    "-d",
                    classes.toString(),
                    "-cp",
                    classes + File.pathSeparator + Locations.classPath(TopApis.class, NullMarked.class)));
            options.addAll(purpose);
            javac.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        Set<String> broken = new TreeSet<>();
        for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                Path file = Path.of(each.getSource().toUri());
                broken.add(file.getParent().getFileName().toString());
            }
        }
        return broken;
    }
}
