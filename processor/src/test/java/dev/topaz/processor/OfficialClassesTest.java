package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.taobao.api.BaseTaobaoRequest;
import com.taobao.api.internal.parser.json.ObjectJsonParser;
import com.taobao.api.internal.parser.xml.ObjectXmlParser;
import dev.topaz.model.ApiModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.runtime.TaobaoRequest;
import dev.topaz.runtime.decode.AnswerReader;
import dev.topaz.runtime.decode.ReceivedAnswer;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.observe.UnknownFields;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecXml;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The classes of the official jar against those that we generate from the specs they must have come from: the same
 * surface, the same request text, the same values out of answers.
 *
 * <p>Run by {@code mvn -B -pl processor -am verify -Pcorpus}.
 */
@Tag("corpus")
@TestInstance(Lifecycle.PER_CLASS)
class OfficialClassesTest {
    /** A nested class of the official jar that no parameter is of, so no document would show it. */
    private static final String USED_BY_NOTHING = "OapiChatSendRequest: class BtnJsonList";

    private final Map<Class<?>, ApiSpec> specs =
            new TreeMap<>((a, b) -> a.getName().compareTo(b.getName()));
    private final Map<String, String> names = new TreeMap<>();
    private URLClassLoader classes;

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        Path into = Files.createDirectories(folder.resolve("specs"));
        for (Class<?> request : OfficialClasses.requests()) {
            ApiSpec spec = OfficialClasses.spec(request);
            specs.put(request, spec);
            Files.writeString(into.resolve(SpecFiles.fileName(spec.name())), SpecXml.write(spec));
        }
        compile(folder, into);
        nameTwins();
        classes = new URLClassLoader(
                new URL[] {folder.resolve("classes").toUri().toURL()}, OfficialClassesTest.class.getClassLoader());
    }

    /** Where our class has another name than the official one. */
    private void nameTwins() {
        Map<String, ApiModel> models = new TreeMap<>();
        ApiResolver.resolve(specs.values(), List.of()).apis().forEach(api -> models.put(api.apiName(), api));
        specs.forEach((request, spec) -> {
            ApiModel api = models.get(spec.name());
            String response =
                    OfficialClasses.official(request).getResponseClass().getSimpleName();
            if (!request.getSimpleName().equals(api.request().className())) {
                names.put(request.getSimpleName(), api.request().className());
                names.put(response, api.response().className());
            }
        });
    }

    /** R1 has one exception in the official jar, and its two classes would differ from each other in case only. */
    @Test
    void namesEveryClassAsTheOfficialOneButTwo() {
        assertEquals(
                Map.of(
                        "OapiProcessinstanceExecuteV2Request", "OapiProcessInstanceExecuteRequest",
                        "OapiProcessinstanceExecuteV2Response", "OapiProcessInstanceExecuteResponse",
                        "OapiProcessinstanceExecuteRequest", "OapiProcessinstanceExecute2Request",
                        "OapiProcessinstanceExecuteResponse", "OapiProcessinstanceExecute2Response"),
                names);
        assertEquals(1168, specs.size());
    }

    @AfterAll
    void close() throws IOException {
        classes.close();
    }

    @Test
    void hasTheSurfaceOfEveryOfficialClass() throws Exception {
        Set<String> differences = new TreeSet<>();
        for (Class<?> request : specs.keySet()) {
            Class<?> response = OfficialClasses.official(request).getResponseClass();
            differences.addAll(Surface.missing(request, load(request), "get|set"));
            differences.addAll(Surface.missing(response, load(response), "get"));
        }
        System.out.println(specs.size() + " official requests and as many responses compared");

        assertEquals(Set.of(USED_BY_NOTHING), differences);
    }

    @Test
    void writesTheTextOfEveryOfficialRequest() throws Exception {
        int compared = 0;
        List<Class<?>> requests = specs.keySet().stream()
                .filter(request -> !Surface.hasListAtTop(request))
                .toList();
        for (Class<?> request : requests) {
            for (int seed = 0; seed < 3; seed++) {
                BaseTaobaoRequest<?> official = OfficialClasses.official(request);
                TaobaoRequest<?> ours =
                        (TaobaoRequest<?>) load(request).getConstructor().newInstance();
                new TwinFiller(seed).fill(official, ours);

                assertEquals(text(official.getTextParams()), text(ours.getTextParams()), request.getName());
                compared++;
            }
        }
        System.out.println(compared + " pairs of requests filled alike");
    }

    @Test
    void readsTheValuesOfEveryOfficialResponse() throws Exception {
        int compared = 0;
        for (Map.Entry<Class<?>, ApiSpec> each : specs.entrySet()) {
            Class<?> response = OfficialClasses.official(each.getKey()).getResponseClass();
            RandomAnswer answer = new RandomAnswer(each.getValue());
            String name = response.getName();
            Object ours = read(response, each.getValue(), answer.json());
            Surface.assertSameValues(name, new ObjectJsonParser<>(response).parse(answer.json(), "top"), ours);
            Object simplified = read(response, each.getValue(), answer.simplifiedJson());
            Surface.assertSameValues(
                    name, new ObjectJsonParser<>(response, true).parse(answer.simplifiedJson(), "top"), simplified);
            Object xml = read(response, each.getValue(), answer.xml());
            Surface.assertSameValues(name, new ObjectXmlParser<>(response).parse(answer.xml(), "top"), xml);
            compared += 3;
        }
        System.out.println(compared + " answers read by both parsers");
    }

    private Object read(Class<?> response, ApiSpec spec, String body) throws Exception {
        Constructor<?> constructor = load(response).getDeclaredConstructor(Answer.class);
        constructor.setAccessible(true);
        ReceivedAnswer received = new ReceivedAnswer(
                spec.name(), body.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, Map.of());
        return AnswerReader.read(received, UnknownFields.IGNORED, answer -> {
            try {
                return constructor.newInstance(answer);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(response + " " + body, e);
            }
        });
    }

    /** Our twin of an official request or response. */
    private Class<?> load(Class<?> official) throws ClassNotFoundException {
        return classes.loadClass("official." + names.getOrDefault(official.getSimpleName(), official.getSimpleName()));
    }

    private static Map<String, String> text(Map<String, String> params) {
        return new TreeMap<>(params);
    }

    private static void compile(Path folder, Path specs) throws IOException {
        Path source = Files.createDirectories(folder.resolve("src/official")).resolve("Official.java");
        Files.writeString(source, "package official;\n@dev.topaz.runtime.TopApis(\"*\")\n" + "interface Official {}\n");
        Files.createDirectories(folder.resolve("classes"));
        Files.createDirectories(folder.resolve("generated"));
        StringWriter messages = new StringWriter();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    folder + "/classes",
                    "-s",
                    folder + "/generated",
                    "-Atopaz.specs=" + specs,
                    "-cp",
                    System.getProperty("java.class.path"));
            JavaCompiler.CompilationTask task =
                    javac.getTask(messages, files, null, options, null, files.getJavaFileObjects(source));
            task.setProcessors(List.of(new TopazProcessor()));
            assertTrue(task.call(), () -> messages.toString().lines().limit(20).collect(Collectors.joining("\n")));
        }
    }
}
