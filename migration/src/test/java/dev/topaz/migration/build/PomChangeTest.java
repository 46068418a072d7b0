package dev.topaz.migration.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pom is after the change: what it was, and the parts of Topaz where they belong. */
class PomChangeTest {
    private static final String PLUGIN = "//plugin[artifactId='maven-compiler-plugin']";
    private static final String PATHS = PLUGIN + "/configuration/annotationProcessorPaths/*/artifactId";

    @TempDir
    Path folder;

    private String changed(String xml) {
        return Poms.changed(folder, xml);
    }

    private static String compiler(String inside) {
        return "<project>\n  <build>\n    <plugins>\n      <plugin>\n"
                + "        <artifactId>maven-compiler-plugin</artifactId>\n" + inside.indent(8)
                + "      </plugin>\n    </plugins>\n  </build>\n</project>\n";
    }

    @Test
    void newLinesStandWhereTheyBelongAndAsDeepAsTheOthers() {
        assertTrue(changed("""
                        <project>
                            <modelVersion>4.0.0</modelVersion>
                            <dependencies>
                                <dependency/>
                            </dependencies>
                        </project>
                        """).startsWith("""
                <project>
                    <modelVersion>4.0.0</modelVersion>
                    <dependencies>
                        <dependency/>
                        <dependency>
                            <groupId>dev.topaz</groupId>
                            <artifactId>topaz-runtime</artifactId>
                            <version>9.9</version>
                        </dependency>
                    </dependencies>
                    <build>
                        <plugins>
                            <plugin>
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<project>\n  <a/>\n</project>\n",
                "<project>\r\n  <a/>\r\n  <build>\r\n    <finalName>a</finalName>\r\n  </build>\r\n</project>",
                "<project><a/><build><plugins><plugin>x</plugin></plugins></build><dependencies></dependencies></project>",
                "<project>\n  <dependencies/>\n  <build/>\n</project>",
                "<project>\n  <build>\n    <plugins />\n  </build>\n</project>",
                "<?xml version=\"1.0\"?>\n<!-- 商店 -->\n<project>\n\t<a/>\n\t<dependencyManagement><dependencies>"
                        + "<dependency/></dependencies></dependencyManagement>\n</project>"
            })
    void isThePomOfAProjectThatUsesTopaz(String pom) throws Exception {
        String xml = changed(pom);

        assertEquals(
                List.of("9.9"), Poms.at(xml, "/project/dependencies/dependency[artifactId='topaz-runtime']/version"));
        assertEquals(List.of("topaz-processor"), Poms.at(xml, PATHS));
        assertEquals(List.of("3.16.0"), Poms.at(xml, PLUGIN + "/version"));
        assertEquals(List.of("prepare"), Poms.at(xml, "//plugin[artifactId='topaz-maven-plugin']//goal"));
        assertEquals(1, Poms.at(xml, "/project/build/plugins").size());
        assertEquals(pom.contains("\r\n"), !xml.replace("\r\n", "").contains("\n"));
    }

    @Test
    void aSecondChangeChangesNothing() {
        String once = changed("<project>\n  <a/>\n</project>\n");

        assertEquals(once, changed(once));
    }

    @Test
    void theCompilerKeepsWhatItIsToldAlready() throws Exception {
        String xml = changed(compiler("""
                <version>3.8.1</version>
                <configuration>
                  <source>1.8</source>
                  <parameters>true</parameters>
                </configuration>
                """));

        assertEquals(List.of("1.8"), Poms.at(xml, PLUGIN + "/configuration/source"));
        assertEquals(List.of("true"), Poms.at(xml, PLUGIN + "/configuration/parameters"));
        assertEquals(List.of("3.8.1"), Poms.at(xml, PLUGIN + "/version"));
        assertEquals(List.of("topaz-processor"), Poms.at(xml, PATHS));
    }

    @Test
    void pathsThatAreThereAreKept() throws Exception {
        String xml = changed(compiler("""
                <version>3.11.0</version>
                <configuration>
                  <annotationProcessorPaths>
                    <path>
                      <groupId>org.projectlombok</groupId>
                      <artifactId>lombok</artifactId>
                      <version>1.18.30</version>
                    </path>
                  </annotationProcessorPaths>
                </configuration>
                """));

        assertEquals(List.of("lombok", "topaz-processor"), Poms.at(xml, PATHS));
    }

    @ParameterizedTest
    @CsvSource({"2.3.2, 3.16.0", "3.1, 3.16.0", "3.5.1, 3.5.1", "3.12.1, 3.12.1", "4.0.0-beta-1, 4.0.0-beta-1"})
    void aCompilerPlugInWithoutPathsIsRaised(String before, String after) throws Exception {
        String xml = changed(compiler("<version>" + before + "</version>"));

        assertEquals(List.of(after), Poms.at(xml, PLUGIN + "/version"));
    }

    @Test
    void aBuildWithoutProcessorsRunsThisOneAlone() throws Exception {
        String xml = changed(compiler("""
                <version>3.11.0</version>
                <configuration>
                  <proc>none</proc>
                  <compilerArgs>
                    <arg>-proc:none</arg>
                    <arg>-parameters</arg>
                  </compilerArgs>
                </configuration>
                """).replace("<build>", """
                <dependencies>
                  <dependency>
                    <groupId>org.projectlombok</groupId>
                    <artifactId>lombok</artifactId>
                    <version>1</version>
                  </dependency>
                </dependencies>
                <build>"""));

        assertFalse(xml.contains("none"), xml);
        assertEquals(List.of("-parameters"), Poms.at(xml, PLUGIN + "//arg"));
        assertEquals(List.of("topaz-processor"), Poms.at(xml, PATHS));
    }

    @Test
    void processorsThatAreNamedOneByOneGetOneMore() throws Exception {
        String xml = changed(compiler("""
                <configuration>
                  <annotationProcessors>
                    <annotationProcessor>com.example.Own</annotationProcessor>
                  </annotationProcessors>
                </configuration>
                """));

        assertEquals(
                List.of("com.example.Own", "dev.topaz.processor.TopazProcessor"),
                Poms.at(xml, "//annotationProcessor"));
    }

    private static String module(String name, String parent, String inside) {
        return "<project>\n  <parent>\n    <groupId>com.example</groupId>\n    <artifactId>" + parent
                + "</artifactId>\n    <version>1</version>\n  </parent>\n  <artifactId>" + name + "</artifactId>\n"
                + inside + "</project>\n";
    }

    private static String root(String inside) {
        return "<project>\n  <groupId>com.example</groupId>\n  <artifactId>root</artifactId>\n"
                + "  <version>1</version>\n  <packaging>pom</packaging>\n  <modules>\n    <module>core</module>\n"
                + "    <module>web</module>\n  </modules>\n" + inside + "</project>\n";
    }

    private static String dependsOn(String module) {
        return "  <dependencies>\n    <dependency>\n      <groupId>com.example</groupId>\n      <artifactId>" + module
                + "</artifactId>\n      <version>${project.version}</version>\n    </dependency>\n"
                + "  </dependencies>\n";
    }

    @Test
    void modulesTakeTheVersionFromTheirParent() throws Exception {
        Map<String, String> changed = new Poms(folder)
                .with("pom.xml", root(""))
                .with("core/pom.xml", module("core", "root", ""))
                .with("web/pom.xml", module("web", "root", ""))
                .changed(Set.of("core"), Set.of("core", "web"));

        assertEquals(Set.of("pom.xml", "core/pom.xml", "web/pom.xml"), changed.keySet());
        assertEquals(List.of("9.9"), Poms.at(changed.get("pom.xml"), "/project/properties/topaz.version"));
        assertEquals(
                List.of("${topaz.version}"),
                Poms.at(changed.get("web/pom.xml"), "//dependency[artifactId='topaz-runtime']/version"));
        assertEquals(List.of(), Poms.at(changed.get("web/pom.xml"), "//plugin"));
        assertEquals(List.of("topaz-processor"), Poms.at(changed.get("core/pom.xml"), PATHS));
    }

    @Test
    void theManagementOfTheParentGetsTheRuntime() throws Exception {
        Map<String, String> changed = new Poms(folder)
                .with(
                        "pom.xml",
                        root("  <dependencyManagement>\n    <dependencies>\n    </dependencies>\n"
                                + "  </dependencyManagement>\n"))
                .with("core/pom.xml", module("core", "root", ""))
                .with("web/pom.xml", module("web", "root", ""))
                .changed(Set.of("core"), Set.of("web"));

        assertEquals(
                List.of("${topaz.version}"),
                Poms.at(changed.get("pom.xml"), "/project/dependencyManagement//dependency/version"));
        assertEquals(List.of("topaz-runtime"), Poms.at(changed.get("web/pom.xml"), "//dependency/artifactId"));
        assertEquals(List.of(), Poms.at(changed.get("web/pom.xml"), "//dependency/version"));
    }

    @Test
    void aModuleThatDependsOnTheOneWithTheClassesNeedsNothing() {
        Map<String, String> changed = new Poms(folder)
                .with("pom.xml", root(""))
                .with("core/pom.xml", module("core", "root", ""))
                .with("web/pom.xml", module("web", "root", dependsOn("core")))
                .changed(Set.of("core"), Set.of("core", "web"));

        assertFalse(changed.containsKey("web/pom.xml"), changed.toString());
    }

    @Test
    void pathsOfTheParentAreAppendedTo() throws Exception {
        Map<String, String> changed = new Poms(folder)
                .with(
                        "pom.xml",
                        root("<build><pluginManagement><plugins><plugin>"
                                + "<artifactId>maven-compiler-plugin</artifactId><version>3.11.0</version>"
                                + "<configuration><annotationProcessorPaths><path><artifactId>lombok</artifactId></path>"
                                + "</annotationProcessorPaths></configuration>"
                                + "</plugin></plugins></pluginManagement></build>\n"))
                .with("core/pom.xml", module("core", "root", ""))
                .changed(Set.of("core"), Set.of());
        String core = changed.get("core/pom.xml");

        assertEquals(List.of("topaz-processor"), Poms.at(core, PATHS));
        assertEquals(List.of("append"), Poms.at(core, "//annotationProcessorPaths/@combine.children"));
        assertEquals(List.of(), Poms.at(core, PLUGIN + "/version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<project><dependencies>", "<projekt></projekt>", "no xml", ""})
    void whatIsNoPomStays(String pom) {
        assertEquals(pom, changed(pom));
    }
}
