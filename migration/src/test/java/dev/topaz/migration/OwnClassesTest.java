package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a project's own requests, responses and clients go, and when they stay. */
class OwnClassesTest {
    private static final String FOLDER = "src/main/java/com/example/shop/";

    private static final String REQUEST = """
            package com.example.shop;
            import com.taobao.api.BaseTaobaoRequest;
            import com.taobao.api.internal.util.TaobaoHashMap;
            import java.util.Map;
            public class ClockRequest extends BaseTaobaoRequest<ClockResponse> {
                private String zone;
                public void setZone(String zone) { this.zone = zone; }
                public String getApiMethodName() { return "taobao.shop.clock.get"; }
                public Map<String, String> getTextParams() {
                    TaobaoHashMap params = new TaobaoHashMap();
                    params.put("zone", this.zone);
                    return params;
                }
                public Class<ClockResponse> getResponseClass() { return ClockResponse.class; }
                public void check() {}
            }
            """;

    private static final String RESPONSE = """
            package com.example.shop;
            import com.taobao.api.TaobaoResponse;
            import com.taobao.api.internal.mapping.ApiField;
            import java.util.Date;
            public class ClockResponse extends TaobaoResponse {
                @ApiField("time") private Date time;
                public Date getTime() { return time; }
                public void setTime(Date time) { this.time = time; }
            }
            """;

    @TempDir
    Path folder;

    private OldProject project;

    @BeforeEach
    void begin() {
        project = new OldProject(folder);
    }

    private void write(String name, String text) throws Exception {
        project.write(FOLDER + name + ".java", text);
    }

    private Run move(String body) throws Exception {
        return move(REQUEST, RESPONSE, body);
    }

    private Run move(String request, String response, String body) throws Exception {
        write("ClockRequest", request);
        write("ClockResponse", response);
        write("Clock", """
                package com.example.shop;
                import com.taobao.api.ApiException;
                import com.taobao.api.TaobaoClient;
                public class Clock {
                    %s
                }
                """.formatted(body));
        Run run = Run.of("--details", "--apply", project.root().toString());
        assertTrue(run.exitCode() < 2, run.err());
        return run;
    }

    private boolean isThere(String name) {
        return Files.exists(project.root().resolve(FOLDER + name + ".java"));
    }

    @Test
    void aPlainRequestGoesAndItsSpecIsWrittenFromIt() throws Exception {
        Run run = move("java.util.Date now(TaobaoClient client) throws ApiException {"
                + " return client.execute(new ClockRequest(), null).getTime(); }");

        assertTrue(run.out().contains("After the patch all of them compile as they are."), run.out());
        assertFalse(isThere("ClockRequest") || isThere("ClockResponse"));
        assertTrue(project.read(FOLDER + "Clock.java")
                .contains("client.execute(new ShopClockGetRequest(), null).getTime()"));
        String spec = project.read("src/main/resources/META-INF/topaz/taobao.shop.clock.get.xml");
        assertTrue(spec.contains("Derived from com.example.shop.ClockRequest"), spec);
        assertTrue(run.out().contains("taobao.shop.clock.get"), run.out());
    }

    @Test
    void anAnswerThatCodeFillsStaysWithItsRequest() throws Exception {
        Run run = move(
                "ClockResponse made() { ClockResponse made = new ClockResponse(); made.setTime(null); return made; }"
                        + " java.util.Date now(TaobaoClient client) throws ApiException {"
                        + " return client.execute(new ClockRequest(), null).getTime(); }");

        assertTrue(isThere("ClockRequest") && isThere("ClockResponse"));
        assertTrue(run.out().contains("ClockRequest extends a type of the official SDK, and stays on it"), run.out());
        assertTrue(run.out().contains("\"taobao.shop.clock.get\" in @TopApis, with its spec"), run.out());
    }

    /** What a class does beside holding values would be lost without a word. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a value that is sent unless another is set | private String zone; | private String zone = \"Asia/Shanghai\";",
                "an answer that is never null | private Date time; | private Date time = new Date(0);",
                "a version of its own | private String zone; | private String zone; private String topApiVersion = \"3.0\";"
                        + " public String getTopApiVersion() { return topApiVersion; }",
                "headers of its own | private String zone; | private String zone; public Map<String, String> getHeaderMap() {"
                        + " Map<String, String> headers = new java.util.HashMap<>(); headers.put(\"x\", zone);"
                        + " return headers; }",
                "an interface of its own | BaseTaobaoRequest<ClockResponse> { | BaseTaobaoRequest<ClockResponse>"
                        + " implements Runnable { public void run() {}"
            })
    void aClassThatDoesMoreThanHoldValuesStays(String what, String text, String more) throws Exception {
        move(
                REQUEST.replace(text, more),
                RESPONSE.replace(text, more),
                "java.util.Date now(TaobaoClient client) throws ApiException {"
                        + " return client.execute(new ClockRequest(), null).getTime(); }");

        assertTrue(isThere("ClockRequest") && isThere("ClockResponse"), what);
    }

    @Test
    void aRequestThatAnotherClassExtendsStays() throws Exception {
        write("LateRequest", "package com.example.shop;\npublic class LateRequest extends ClockRequest {}\n");

        move("java.util.Date now(TaobaoClient client) throws ApiException {"
                + " return client.execute(new LateRequest(), null).getTime(); }");

        assertTrue(isThere("ClockRequest") && isThere("ClockResponse"));
    }

    @Test
    void aClientWithConstructorsAloneGoesUnlessAValueOfItStays() throws Exception {
        write("ShopClient", """
                package com.example.shop;
                import com.taobao.api.DefaultTaobaoClient;
                public class ShopClient extends DefaultTaobaoClient {
                    public ShopClient(String secret) { super("https://eco.taobao.com/router/rest", "12345678", secret); }
                }
                """);
        move("TaobaoClient client() { return new ShopClient(\"secret\"); }");

        assertFalse(isThere("ShopClient"));
        assertTrue(
                project.read(FOLDER + "Clock.java")
                        .contains(
                                "return new DefaultTaobaoClient(\"https://eco.taobao.com/router/rest\", \"12345678\", \"secret\");"));
    }

    @Test
    void aClientWhoseValuesAreHandedToTheOldJarStays() throws Exception {
        write("ShopClient", """
                package com.example.shop;
                import com.taobao.api.DefaultTaobaoClient;
                public class ShopClient extends DefaultTaobaoClient {
                    public ShopClient(String secret) { super("https://eco.taobao.com/router/rest", "12345678", secret); }
                }
                """);
        move("com.taobao.api.security.SecurityClient secrets() {"
                + " return new com.taobao.api.security.SecurityClient(new ShopClient(\"secret\"), \"random\"); }");

        assertTrue(isThere("ShopClient"));
    }
}
