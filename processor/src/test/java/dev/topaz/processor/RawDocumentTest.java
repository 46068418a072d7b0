package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import dev.topaz.model.ApiModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.runtime.decode.AnswerReader;
import dev.topaz.runtime.decode.ReceivedAnswer;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecXml;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The raw documents carry the vendor's own Java sample and the vendor's own answers: both hold for what we generate. */
class RawDocumentTest {
    /**
     * In one document of the corpus a type was renamed by hand, to {@code OrderTopCursorQueryDTO2}; its sample was not. The
     * line names the class twice, so javac reports it twice.
     */
    private static final List<String> RENAMED_BY_HAND = Collections.nCopies(
            2,
            "AlibabaTaobaoUdSmartOrderCollectCartDetailPullRequest.OrderTopCursorQueryDTO obj1 ="
                    + " new AlibabaTaobaoUdSmartOrderCollectCartDetailPullRequest.OrderTopCursorQueryDTO();");

    /** The vendor's sample of the answer leaves a number out behind its colon: it is no JSON. */
    private static final List<String> BROKEN_SAMPLES = List.of("taobao.tbk.relation.refund");

    @TempDir
    Path folder;

    @Test
    void compilesEveryJavaSampleWithNothingChangedButImports() throws IOException {
        List<Corpus.Document> raw = raw();
        generate(raw);
        Map<String, String> samples = new TreeMap<>();
        raw.forEach(document -> samples.put(sampleClass(document), sample(document)));

        List<String> broken = compile(samples);

        assertEquals(RENAMED_BY_HAND, broken);
        assertTrue(samples.size() >= 9, "only " + samples.size() + " samples were compiled");
    }

    @Test
    void findsEveryValueOfEveryAnswer() throws Exception {
        List<Corpus.Document> raw = raw();
        generate(raw);
        List<String> differences = new ArrayList<>();
        List<String> notJson = new ArrayList<>();
        int compared = 0;
        for (Corpus.Document document : raw) {
            JsonObject sample = strict(text(document, "rspSampleJson"));
            if (sample == null) {
                notJson.add(text(document, "name"));
                continue;
            }
            for (String form : List.of("rspSampleJson", "rspSampleSimplifyJson", "rspSampleXml")) {
                differences.addAll(differences(document, sample, text(document, form)));
                compared++;
            }
        }
        System.out.println(compared + " sample answers compared");

        assertEquals(List.of(), differences);
        assertEquals(BROKEN_SAMPLES, notJson);
    }

    private List<String> differences(Corpus.Document document, JsonObject sample, String body) throws Exception {
        ApiSpec spec = document.reading().spec().orElseThrow();
        ApiModel api = ApiResolver.resolve(List.of(spec), List.of()).apis().get(0);
        List<String> unknown = new ArrayList<>();
        try (URLClassLoader classes = new URLClassLoader(
                new URL[] {folder.resolve("classes").toUri().toURL()}, RawDocumentTest.class.getClassLoader())) {
            Constructor<?> constructor =
                    classes.loadClass("raw." + api.response().className()).getDeclaredConstructor(Answer.class);
            constructor.setAccessible(true);
            ReceivedAnswer received = new ReceivedAnswer(
                    spec.name(), body.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, Map.of());
            Object response = AnswerReader.read(received, (name, path) -> unknown.add(path), make(constructor));
            ValuesOfAnswer values = new ValuesOfAnswer(api.response());
            values.compare(sample.getAsJsonObject(WireFormat.responseRoot(spec.name())), response);
            return values.differences().stream()
                    .map(difference -> spec.name() + ": " + difference + " unknown " + unknown)
                    .toList();
        }
    }

    private static Function<Answer, Object> make(Constructor<?> constructor) {
        return answer -> {
            try {
                return constructor.newInstance(answer);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new AssertionError(e);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        };
    }

    private static List<Corpus.Document> raw() {
        return Corpus.read().stream().filter(Corpus.Document::isRaw).toList();
    }

    private static String text(Corpus.Document document, String name) {
        return document.json().get(name).getAsString();
    }

    private static JsonObject strict(String json) {
        JsonReader reader = new JsonReader(new StringReader(json));
        reader.setStrictness(Strictness.STRICT);
        try {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (JsonParseException e) {
            return null;
        }
    }

    private static String sampleClass(Corpus.Document document) {
        return "Sample_" + text(document, "name").replace('.', '_');
    }

    private static String sample(Corpus.Document document) {
        for (JsonElement demo : document.json().getAsJsonArray("sdkDemos")) {
            if (demo.getAsJsonObject().get("name").getAsString().equals("JAVA")) {
                return demo.getAsJsonObject().get("descprition").getAsString();
            }
        }
        throw new AssertionError("no Java sample in " + document.json().get("name"));
    }

    private void generate(List<Corpus.Document> raw) throws IOException {
        Path specs = Files.createDirectories(folder.resolve("specs"));
        List<String> names = new ArrayList<>();
        for (Corpus.Document document : raw) {
            ApiSpec spec = document.reading().spec().orElseThrow();
            Files.writeString(specs.resolve(SpecFiles.fileName(spec.name())), SpecXml.write(spec));
            names.add("\"" + spec.name() + "\"");
        }
        String apis =
                "package raw;\n@dev.topaz.runtime.TopApis({" + String.join(", ", names) + "})\ninterface Raw {}\n";
        Path source = Files.createDirectories(folder.resolve("src/raw")).resolve("Raw.java");
        Files.writeString(source, apis);
        assertEquals(
                List.of(), javac(List.of(source), List.of("-Atopaz.specs=" + specs), List.of(new TopazProcessor())));
    }

    /** The lines that do not compile. */
    private List<String> compile(Map<String, String> samples) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> sample : samples.entrySet()) {
            Path file = folder.resolve("src").resolve(sample.getKey() + ".java");
            Files.writeString(
                    file,
                    "import dev.topaz.runtime.*;\nimport java.util.*;\nimport raw.*;\nclass " + sample.getKey()
                            + " {\nvoid run(String url, String appkey, String secret, String sessionKey) throws ApiException {\n"
                            + sample.getValue() + "\n}\n}\n");
            files.add(file);
        }
        return javac(files, List.of("-proc:none"), List.of());
    }

    private List<String> javac(List<Path> sources, List<String> options, List<TopazProcessor> processors)
            throws IOException {
        Files.createDirectories(folder.resolve("classes"));
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(
                "-d",
                folder + "/classes",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + folder.resolve("classes")));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(null, files, diagnostics, all, null, files.getJavaFileObjectsFromPaths(sources));
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            task.call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(RawDocumentTest::line)
                .collect(Collectors.toList());
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        try {
            String source = diagnostic.getSource().getCharContent(true).toString();
            return source.lines()
                    .skip(diagnostic.getLineNumber() - 1)
                    .findFirst()
                    .orElse("")
                    .strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
