package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecXml;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Specs are listed by name, read on demand, and read once. */
class SpecsTest {
    private static final String EMIT = "taobao.bcpush.isv.event.emit";

    @TempDir
    private Path folder;

    private static ApiSpec api(String name, String title) {
        ApiSpec spec = Docs.spec(name, "none", "<request/><response/>");
        return new ApiSpec(name, title, "", "", "", spec.session(), List.of(), List.of(), List.of(), spec.at());
    }

    private void write(String name, String title) throws IOException {
        Files.writeString(folder.resolve(SpecFiles.fileName(name)), SpecXml.write(api(name, title)));
    }

    @Test
    void findsThoseOnTheClassPath() {
        Specs specs = Specs.onClassPath();

        assertTrue(specs.names().contains(EMIT));
        assertEquals(EMIT, specs.get(EMIT).name());
        assertSame(specs.get(EMIT), specs.get(EMIT));
        assertTrue(specs.find("../topaz/" + EMIT).isEmpty());
        assertEquals(
                "there is no spec of 'taobao.bcpush.isv.event.emitt'; did you mean '" + EMIT + "'?",
                assertThrows(IllegalArgumentException.class, () -> specs.get(EMIT + "t"))
                        .getMessage());
    }

    @Test
    void findsThoseInFoldersAndJarsOfTheClassPath() throws IOException {
        Path inFolder = Files.createDirectories(folder.resolve("classes").resolve(SpecFiles.FOLDER));
        Files.writeString(inFolder.resolve("taobao.a.xml"), SpecXml.write(api("taobao.a", "")));
        Path jar = jar("taobao.b");
        URL[] places = {folder.resolve("classes").toUri().toURL(), jar.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(places, null)) {
            Specs specs = Specs.onClassPath(loader);

            assertEquals(Set.of("taobao.a", "taobao.b"), specs.names());
            assertEquals("taobao.a", specs.get("taobao.a").name());
            assertEquals("taobao.b", specs.get("taobao.b").name());
        }
    }

    @Test
    void findsThoseInAJar() throws IOException {
        Specs specs = Specs.in(jar("taobao.b"));

        assertEquals(Set.of("taobao.b"), specs.names());
        assertEquals("taobao.b", specs.get("taobao.b").name());
        assertTrue(specs.find("taobao.c").isEmpty());
    }

    private Path jar(String apiName) throws IOException {
        Path jar = folder.resolve("a jar.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("META-INF/"));
            entries.putNextEntry(new JarEntry(SpecFiles.FOLDER + "/"));
            entries.putNextEntry(new JarEntry(SpecFiles.resource(apiName)));
            entries.write(SpecXml.write(api(apiName, "")).getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    @Test
    void readsNothingThatIsNotAskedForAndNothingTwice() throws IOException {
        for (int i = 0; i < 4000; i++) {
            Files.writeString(folder.resolve(SpecFiles.fileName("taobao.a" + i)), "no spec");
        }
        write("taobao.good", "");
        Specs specs = Specs.in(folder);

        assertEquals(4001, specs.names().size());
        ApiSpec good = specs.get("taobao.good");
        Files.delete(folder.resolve("taobao.good.xml"));
        assertSame(good, specs.get("taobao.good"));
        String said = assertThrows(IllegalStateException.class, () -> specs.find("taobao.a7"))
                .getMessage();
        assertTrue(said.contains("taobao.a7.xml:1:1"), said);
    }

    @Test
    void prefersWhatIsNamedFirst() throws IOException {
        write("taobao.a", "of the folder");
        write("taobao.b", "of the folder");
        Specs behind = Specs.in(folder);
        assertEquals("of the folder", behind.get("taobao.a").title());
        Specs specs = Specs.of(List.of(api("taobao.a", "own"))).orElse(behind).orElse(Specs.onClassPath());

        assertEquals("own", specs.get("taobao.a").title());
        assertEquals("of the folder", specs.get("taobao.b").title());
        assertEquals(Set.of("taobao.a", "taobao.b", EMIT), specs.names());
        assertFalse(specs.find("taobao.c").isPresent());
    }

    @Test
    void refusesAPlaceThatIsNotThereAndAFileOfAnotherName() throws IOException {
        assertThrows(IllegalArgumentException.class, () -> new GatewaySetup().specs(folder.resolve("nowhere")));
        Files.writeString(folder.resolve("taobao.c.xml"), SpecXml.write(api("taobao.d", "")));
        String said = assertThrows(
                        IllegalStateException.class, () -> Specs.in(folder).find("taobao.c"))
                .getMessage();
        assertTrue(said.endsWith("taobao.c.xml describes 'taobao.d', and not 'taobao.c'"), said);
    }

    @Test
    void doNotStopTheGatewayWhenTheyAreBroken() throws Exception {
        Files.writeString(folder.resolve("taobao.broken.get.xml"), "<api");
        GatewaySetup setup =
                new GatewaySetup().app(Caller.APP_KEY, Caller.SECRET).specs(folder);
        try (FakeGateway gateway = setup.start()) {
            HttpResponse<String> answer = new Caller(gateway).exchange(Caller.protocol("taobao.broken.get"), Map.of());

            assertEquals(500, answer.statusCode());
            assertTrue(answer.body().contains("taobao.broken.get.xml:1:"), answer.body());
            assertTrue(new Caller(gateway).call(EMIT, Map.of()).contains("error_response"));
        }
    }

    @Test
    void findsWhatOnlyTheCatalogueHasAndDoesNotListIt() {
        Specs specs = Specs.onClassPath();
        ApiSpec sold = specs.get("taobao.trades.sold.get");

        assertFalse(sold.response().isEmpty());
        assertSame(sold, specs.get("taobao.trades.sold.get"));
        assertFalse(specs.names().contains("taobao.trades.sold.get"));
        assertTrue(specs.find("../taobao.trades.sold.get").isEmpty());
        assertEquals(
                "there is no spec of 'taobao.trades.sold.gte'; did you mean 'taobao.trades.sold.get'?",
                assertThrows(IllegalArgumentException.class, () -> specs.get("taobao.trades.sold.gte"))
                        .getMessage());
    }

    @Test
    void prefersASpecOfAnyPlaceToTheCatalogue() throws IOException {
        Specs classPath = Specs.onClassPath();
        assertFalse(classPath.get("taobao.trades.sold.get").response().isEmpty());
        write("taobao.trades.sold.get", "of the folder");

        assertEquals(
                "of the folder",
                classPath.orElse(Specs.in(folder)).get("taobao.trades.sold.get").title());
        assertEquals(
                "of the folder",
                Specs.in(folder).orElse(classPath).get("taobao.trades.sold.get").title());
    }

    @Test
    void answersApisOfTheCatalogueWithValuesThatFitTheirTypes() throws Exception {
        GatewaySetup setup = new GatewaySetup()
                .app(Caller.APP_KEY, Caller.SECRET)
                .session(Caller.SESSION)
                .clock(java.time.Clock.fixed(java.time.Instant.ofEpochMilli(Caller.NOW), java.time.ZoneOffset.UTC));
        try (FakeGateway gateway = setup.start()) {
            String sold = new Caller(gateway).call("taobao.trades.sold.get", Map.of("fields", "tid,created"));
            String refunds = new Caller(gateway).call("taobao.refunds.receive.get", Map.of("fields", "refund_id"));

            assertTrue(sold.matches(".*\"tid\":\\d+.*"), sold);
            assertTrue(sold.matches(".*\"created\":\"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\".*"), sold);
            assertTrue(refunds.matches(".*\"refund_id\":\"?\\d+.*"), refunds);
        }
    }

    @Test
    void areServedFromAFolder() throws Exception {
        write("taobao.folder.get", "");
        GatewaySetup setup = new GatewaySetup()
                .app(Caller.APP_KEY, Caller.SECRET)
                .session(Caller.SESSION)
                .specs(folder)
                .clock(java.time.Clock.fixed(java.time.Instant.ofEpochMilli(Caller.NOW), java.time.ZoneOffset.UTC));
        try (FakeGateway gateway = setup.start()) {
            assertEquals(
                    "{\"folder_get_response\":{\"request_id\":\"fake1\"}}",
                    new Caller(gateway).call("taobao.folder.get", Map.of()));
            assertEquals(Set.of("taobao.folder.get", EMIT), gateway.specs().names());
        }
    }
}
