package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecXml;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes every document of the corpus the whole way: document, spec, model, source, class file.
 *
 * <p>Run by {@code mvn -B -pl processor -am verify -Pcorpus}.
 */
@Tag("corpus")
@TestInstance(Lifecycle.PER_CLASS)
class CorpusTest {
    private List<Corpus.Document> documents = List.of();
    private Map<String, ApiSpec> specs = new TreeMap<>();

    @BeforeAll
    void read() {
        documents = Corpus.read();
        documents.forEach(document -> document.reading().spec().ifPresent(spec -> specs.put(spec.name(), spec)));
    }

    @Test
    void readsEveryDocumentAndSaysWhatItLeavesOut() {
        List<String> unread = documents.stream()
                .flatMap(document -> document.reading().problems().stream())
                .map(Object::toString)
                .toList();
        List<String> notes = documents.stream()
                .flatMap(document -> document.reading().notes().stream())
                .map(Object::toString)
                .toList();
        System.out.println(documents.size() + " documents, " + specs.size() + " specs; left out: " + notes);

        assertEquals(List.of(), unread);
        assertEquals(documents.size(), specs.size());
    }

    @Test
    void writesSpecsThatAreValidAndReadBackTheSame() throws Exception {
        URL xsd = SpecXml.class.getResource("topaz-spec-1.xsd");
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd);
        for (ApiSpec spec : specs.values()) {
            String xml = SpecXml.write(spec);
            schema.newValidator().validate(new StreamSource(new StringReader(xml)));
            assertEquals(
                    Optional.of(spec.withoutLocations()),
                    SpecXml.read(spec.name(), xml).spec().map(ApiSpec::withoutLocations));
        }
    }

    /** Counts from the documents themselves, not from our reading of them. */
    @Test
    void givesEveryDocumentedParameterAnAccessor(@TempDir Path folder) throws Exception {
        Resolution resolution = ApiResolver.resolve(specs.values(), List.of());
        assertEquals(Map.of(), resolution.problems());
        assertEquals(specs.size(), resolution.apis().size());
        compile(folder, writeSpecs(folder, specs.values().stream().toList()));

        int accessors = 0;
        try (URLClassLoader classes = new URLClassLoader(
                new URL[] {folder.resolve("classes").toUri().toURL()}, CorpusTest.class.getClassLoader())) {
            for (ApiModel api : resolution.apis()) {
                ApiSpec spec = specs.get(api.apiName());
                accessors += accessors(spec.request(), api.request(), classes);
                accessors += accessors(spec.response(), api.response(), classes);
            }
        }
        int documented = documents.stream()
                .mapToInt(document -> count(document.json().get("requestParams"))
                        + count(document.json().get("responseParams")))
                .sum();
        System.out.println(documented + " documented parameters, " + accessors + " accessors");

        assertEquals(documented, accessors);
    }

    @Test
    void staysLinear(@TempDir Path folder) throws Exception {
        List<ApiSpec> all = specs.values().stream().toList();
        System.out.println("APIs   javac+Topaz   javac alone on the same sources");
        for (int size : List.of(500, 1000, 2000, 4000)) {
            Path run = Files.createDirectory(folder.resolve("run" + System.nanoTime()));
            long whole = compile(run, writeSpecs(run, all.subList(0, Math.min(size, all.size()))));
            long alone = compileGenerated(run);
            System.out.printf("%5d  %8d ms   %8d ms%n", size, whole / 1_000_000, alone / 1_000_000);
        }
    }

    /** How many parameters have a getter in the compiled class that the model names for them. */
    private static int accessors(List<ParamSpec> params, Side side, ClassLoader classes) throws Exception {
        Map<String, Struct> structs =
                side.structs().stream().collect(Collectors.toMap(Struct::className, Function.identity()));
        Class<?> top = classes.loadClass("corpus." + side.className());
        return accessors(params, side.shape().members(), new Scope(structs, top, top));
    }

    /** Where a getter is looked for. */
    private record Scope(Map<String, Struct> structs, Class<?> outer, Class<?> self) {
        Scope inside(String className) throws ClassNotFoundException {
            return new Scope(structs, outer, outer.getClassLoader().loadClass(outer.getName() + "$" + className));
        }
    }

    private static int accessors(List<ParamSpec> params, List<Field> fields, Scope scope) throws Exception {
        Set<String> methods = Arrays.stream(scope.self().getDeclaredMethods())
                .map(method -> method.getName())
                .collect(Collectors.toSet());
        int found = 0;
        for (ParamSpec param : params) {
            Field field = fields.stream()
                    .filter(each -> each.wireName().equals(param.name()))
                    .findFirst()
                    .orElseThrow();
            assertTrue(
                    methods.contains(field.accessors().getter()),
                    () -> scope.self() + " lacks " + field.accessors().getter());
            found++;
            if (!param.fields().isEmpty()) {
                String className = className(field.type());
                Struct struct =
                        Optional.ofNullable(scope.structs().get(className)).orElseThrow();
                found += accessors(param.fields(), struct.shape().members(), scope.inside(className));
            }
        }
        return found;
    }

    private static String className(FieldType type) {
        return type instanceof FieldType.ListOf list
                ? className(list.element())
                : ((FieldType.Nested) type).className();
    }

    /** Every name counts once in its object: a repeated row is one parameter, and the reader notes it. */
    private static int count(JsonElement rows) {
        int count = 0;
        Set<String> names = new HashSet<>();
        if (rows != null && rows.isJsonArray()) {
            for (JsonElement row : rows.getAsJsonArray()) {
                JsonObject param = row.getAsJsonObject();
                if (names.add(param.get("name").getAsString())) {
                    count += 1 + count(param.get("subParams"));
                }
            }
        }
        return count;
    }

    private static Path writeSpecs(Path folder, List<ApiSpec> specs) throws IOException {
        Path into = Files.createDirectories(folder.resolve("specs"));
        for (ApiSpec spec : specs) {
            Files.writeString(into.resolve(SpecFiles.fileName(spec.name())), SpecXml.write(spec));
        }
        return into;
    }

    /** Runs javac with the processor over {@code @TopApis("*")} and returns the nanoseconds it took. */
    private static long compile(Path folder, Path specs) throws IOException {
        Path apis = Files.createDirectories(folder.resolve("src/corpus")).resolve("Corpus.java");
        Files.writeString(apis, "package corpus;\n\n@dev.topaz.runtime.TopApis(\"*\")\n" + "interface Corpus {}\n");
        return javac(folder, List.of(apis), Stream.of("-Atopaz.specs=" + specs, "-s", folder + "/generated"));
    }

    private static long compileGenerated(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("generated"))) {
            List<Path> sources = Stream.concat(
                            files.filter(file -> file.toString().endsWith(".java")),
                            Stream.of(folder.resolve("src/corpus/Corpus.java")))
                    .toList();
            return javac(folder, sources, Stream.of("-proc:none"));
        }
    }

    private static long javac(Path folder, List<Path> sources, Stream<String> options) throws IOException {
        Files.createDirectories(folder.resolve("generated"));
        Files.createDirectories(folder.resolve("classes"));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> all = Stream.concat(
                        Stream.of(
                                // -processing: javac warns of annotations that no processor claims.
                                "-Xlint:all,-processing",
                                "-Werror",
                                "-d",
                                folder + "/classes",
                                "-cp",
                                System.getProperty("java.class.path")),
                        options)
                .toList();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
            JavaCompiler.CompilationTask task = javac.getTask(messages, files, null, all, null, units);
            if (!all.contains("-proc:none")) {
                task.setProcessors(List.of(new TopazProcessor()));
            }
            long start = System.nanoTime();
            boolean compiled = task.call();
            long took = System.nanoTime() - start;
            assertTrue(compiled, () -> messages.toString().lines().limit(40).collect(Collectors.joining("\n")));
            return took;
        }
    }
}
