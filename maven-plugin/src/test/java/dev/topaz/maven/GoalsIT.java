package dev.topaz.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals do what the command line does. */
class GoalsIT {
    private static final String FOLDER = "app/src/main/resources/META-INF/topaz";

    @TempDir
    private Path root;

    private MavenBuild maven;
    private HttpServer site;
    private volatile String document = document("Number");

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        site.start();
        maven = new MavenBuild(root);
        maven.write("app/pom.xml", Poms.app("", "", ""));
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    private static String document(String type) {
        return "{\"data\":{\"name\":\"demo.one.get\",\"requestParams\":[{\"name\":\"tid\",\"type\":\"" + type
                + "\"}]}}";
    }

    private String address() {
        return "http://" + site.getAddress().getHostString() + ":"
                + site.getAddress().getPort() + "/demo";
    }

    private int run(String... args) throws Exception {
        return maven.run("app", args);
    }

    @Test
    void fromTheFirstImportToTheDayTheDocumentChanges() throws Exception {
        assertEquals(0, run("topaz:import", "-Dtopaz.documents=" + address()), maven::log);
        assertTrue(maven.log().contains("[INFO]   compatible         added: demo.one.get"), maven::log);
        assertEquals(0, run("topaz:check", "topaz:list"), maven::log);
        assertTrue(maven.log().contains("[INFO] no changes"), maven::log);
        assertTrue(maven.log().contains("demo.one.get\tunknown\t\t\t" + address()), maven::log);
        assertEquals(0, run("topaz:openapi"), maven::log);
        assertTrue(
                Files.readString(root.resolve("app/target/topaz-openapi.json")).contains("\"demo.one.get\""));

        document = document("String");
        assertEquals(1, run("topaz:check"), maven::log);
        assertTrue(maven.log().contains("the documents have changed; the report is above"), maven::log);
        assertEquals(1, run("-o", "topaz:update"), maven::log);
        assertTrue(maven.log().contains("Maven is offline, and this needs the network: update"), maven::log);
        assertEquals(0, run("topaz:check", "-Dtopaz.failOn=never"), maven::log);
        assertEquals(0, run("topaz:check", "-Dtopaz.offline"), maven::log);

        Path report = root.resolve("reports/changes.md");
        assertEquals(0, run("topaz:update", "-Dtopaz.format=markdown", "-Dtopaz.report=" + report), maven::log);
        assertTrue(Files.readString(report).contains("| breaks source | `request/tid: type: Number -> String` |"));
        assertTrue(Files.readString(root.resolve(FOLDER + "/demo.one.get.xml")).contains("type=\"String\""));
    }

    @Test
    void badInputFailsTheBuildAndChangesNothing() throws Exception {
        Path page = maven.write("page.html", "<html>请登录</html>");

        assertEquals(1, run("topaz:import", "-Dtopaz.documents=" + page), maven::log);

        assertTrue(maven.log().contains("[ERROR] " + page + ": this is a login page"), maven::log);
        assertTrue(Files.notExists(root.resolve(FOLDER)));
    }

    @Test
    void aBuildOfSeveralModulesIsAskedForTheOneOfTheSpecs() throws Exception {
        maven.write("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>all</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>
                    <module>app</module>
                  </modules>
                </project>
                """);
        String goal = "dev.topaz:topaz-maven-plugin:" + System.getProperty("it.version") + ":import";

        assertEquals(1, maven.run(".", goal, "-Dtopaz.documents=" + address()), maven::log);

        assertTrue(
                maven.log().contains("this build has several modules: name the one for the specs with -pl"),
                maven::log);
    }

    @Test
    void comparesWithoutAProject() throws Exception {
        Path old = maven.write("old.json", document("Number"));
        Path now = maven.write("new.json", document("String"));
        String goal = "dev.topaz:topaz-maven-plugin:" + System.getProperty("it.version") + ":diff";
        Files.createDirectories(root.resolve("nowhere"));

        assertEquals(
                1,
                maven.run("nowhere", goal, "-Dtopaz.old=" + old, "-Dtopaz.new=" + now, "-Dtopaz.failOn=breaks-source"),
                maven::log);
        assertTrue(maven.log().contains("request/tid: type: Number -> String"), maven::log);
    }

    @Test
    void findsAndShowsWhatTheCatalogueHasWithoutAProject() throws Exception {
        String plugin = "dev.topaz:topaz-maven-plugin:" + System.getProperty("it.version");
        Files.createDirectories(root.resolve("nowhere"));

        assertEquals(0, maven.run("nowhere", plugin + ":search", "-Dtopaz.query=TradeFulinfoGetRequest"), maven::log);
        assertTrue(maven.log().contains("[INFO] \"taobao.trade.fullinfo.get\", // "), maven::log);
        assertEquals(0, maven.run("nowhere", plugin + ":show", "-Dtopaz.name=taobao.trades.sold.get"), maven::log);
        assertTrue(maven.log().contains("@TopApis(\"taobao.trades.sold.get\")"), maven::log);
        assertEquals(1, maven.run("nowhere", plugin + ":show", "-Dtopaz.name=taobao.trades.sold.gt"), maven::log);
        assertTrue(maven.log().contains("did you mean 'taobao.trades.sold.get'?"), maven::log);
    }

    @Test
    void anApiThatIsNamedComesFromTheCatalogueWhenMavenIsOffline() throws Exception {
        String documents = "-Dtopaz.documents=taobao.trades.sold.get,taobao.refunds.receive.get";

        assertEquals(0, run("-o", "topaz:import", documents), maven::log);

        assertTrue(maven.log().contains("'taobao.trades.sold.get' comes from the catalogue: facts of 2"), maven::log);
        assertTrue(Files.exists(root.resolve(FOLDER + "/taobao.trades.sold.get.xml")), maven::log);
        assertTrue(Files.exists(root.resolve(FOLDER + "/taobao.refunds.receive.get.xml")), maven::log);
    }

    @Test
    void wrongParametersAreSaidToBeWrong() throws Exception {
        assertEquals(1, run("topaz:import"));
        assertTrue(maven.log().contains("name documents with -Dtopaz.documents="), maven::log);
        assertEquals(1, run("topaz:check", "-Dtopaz.failOn=major"));
        assertTrue(maven.log().contains("'major' is none of breaks-source"), maven::log);
    }

    @Test
    void helpIsThere() throws Exception {
        assertEquals(0, run("topaz:help", "-Ddetail", "-Dgoal=check"), maven::log);
        assertTrue(maven.log().contains("topaz.failOn"), maven::log);
    }
}
