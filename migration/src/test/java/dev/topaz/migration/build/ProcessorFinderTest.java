package dev.topaz.migration.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processors that a build takes from its class path are on its processor path afterwards. */
class ProcessorFinderTest {
    private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

    @TempDir
    Path folder;

    private Poms poms;

    @BeforeEach
    void begin() {
        poms = new Poms(folder);
    }

    private static String dependency(String coordinates) {
        String[] parts = coordinates.split(":");
        return "    <dependency>\n      <groupId>" + parts[0] + "</groupId>\n      <artifactId>" + parts[1]
                + "</artifactId>\n" + (parts.length > 2 ? "      <version>" + parts[2] + "</version>\n" : "")
                + (parts.length > 3 ? "      <scope>" + parts[3] + "</scope>\n" : "") + "    </dependency>\n";
    }

    private static String project(String head, String... dependencies) {
        StringBuilder text = new StringBuilder("<project>\n  <artifactId>shop</artifactId>\n" + head);
        text.append("  <dependencies>\n");
        for (String each : dependencies) {
            text.append(dependency(each));
        }
        return text.append("  </dependencies>\n</project>\n").toString();
    }

    /** The paths, each as {@code artifact:version}. */
    private List<String> paths(String pom) throws Exception {
        String xml = poms.with("pom.xml", pom).changed(Set.of(""), Set.of()).get("pom.xml");
        return Poms.at(xml, "//annotationProcessorPaths/path").stream()
                .map(path -> path.strip().replaceAll("\\s+", ":").replaceFirst("^[^:]+:", ""))
                .filter(path -> !path.startsWith("topaz-processor"))
                .toList();
    }

    @Test
    void lombokIsThereWithoutAnyRepository() throws Exception {
        assertEquals(
                List.of("lombok:1.18.34"),
                paths(project("", "org.projectlombok:lombok:1.18.34:provided", "junit:junit:4.12:test")));
    }

    @Test
    void lombokIsTheFirstAndIsBoundToMapStruct() throws Exception {
        assertEquals(
                List.of("lombok:1.18.34", "mapstruct-processor:1.5.5.Final", "lombok-mapstruct-binding:0.2.0"),
                paths(project(
                        "",
                        "org.mapstruct:mapstruct-processor:1.5.5.Final:provided",
                        "org.projectlombok:lombok:1.18.34")));
    }

    @Test
    void aJarWithAProcessorIsFoundWhateverItsName() throws Exception {
        poms.install("com.acme:acme-annotations:2.0", "", SERVICE).install("com.acme:acme-core:2.0", "", "a.class");

        assertEquals(
                List.of("acme-annotations:2.0"),
                paths(project("", "com.acme:acme-core:2.0", "com.acme:acme-annotations:2.0")));
    }

    @Test
    void aKnownArtifactWithoutAProcessorInItsJarIsNone() throws Exception {
        poms.install("org.apache.logging.log4j:log4j-core:2.0", "", "a.class");

        assertEquals(List.of(), paths(project("", "org.apache.logging.log4j:log4j-core:2.0")));
    }

    @Test
    void whatAnotherLibraryBringsIsFoundToo() throws Exception {
        poms.install("com.acme:starter:1.0", "<dependencies>" + dependency("com.acme:tool:3.1") + "</dependencies>")
                .install("com.acme:tool:3.1", "", SERVICE);

        assertEquals(List.of("tool:3.1"), paths(project("", "com.acme:starter:1.0")));
    }

    @Test
    void whatIsOnlyForTestsIsLeftOut() throws Exception {
        poms.install(
                        "com.acme:starter:1.0",
                        "<dependencies>" + dependency("com.acme:tool:3.1:test") + "</dependencies>")
                .install("com.acme:tool:3.1", "", SERVICE);

        assertEquals(List.of(), paths(project("", "com.acme:starter:1.0", "org.projectlombok:lombok:1.18.34:test")));
    }

    @Test
    void aVersionStaysThePropertyThatItIs() throws Exception {
        assertEquals(
                List.of("lombok:${lombok.version}"),
                paths(project(
                        "  <properties>\n    <lombok.version>1.18.34</lombok.version>\n  </properties>\n",
                        "org.projectlombok:lombok:${lombok.version}")));
    }

    @Test
    void aVersionOfTheManagementIsTakenFromThere() throws Exception {
        assertEquals(
                List.of("lombok:1.18.30"),
                paths(project(
                        "  <dependencyManagement>\n  <dependencies>\n" + dependency("org.projectlombok:lombok:1.18.30")
                                + "  </dependencies>\n  </dependencyManagement>\n",
                        "org.projectlombok:lombok")));
    }

    @Test
    void aVersionThatOnlyAForeignParentKnowsIsLeftToMaven() throws Exception {
        String pom = project(
                "  <parent>\n    <groupId>org.springframework.boot</groupId>\n"
                        + "    <artifactId>spring-boot-starter-parent</artifactId>\n    <version>2.7.18</version>\n"
                        + "  </parent>\n",
                "org.projectlombok:lombok");
        String xml = poms.with("pom.xml", pom).changed(Set.of(""), Set.of()).get("pom.xml");

        assertEquals(List.of("lombok"), paths(pom));
        assertEquals(List.of("true"), Poms.at(xml, "//annotationProcessorPathsUseDepMgmt"));
        assertEquals(List.of("3.16.0"), Poms.at(xml, "//plugin[artifactId='maven-compiler-plugin']/version"));
    }

    @Test
    void aPropertyOfAParentInTheRepositoryIsWrittenAsItIs() throws Exception {
        poms.install(
                "com.acme:parent:1",
                "<properties><lombok.version>1.18.20</lombok.version></properties><dependencyManagement><dependencies>"
                        + dependency("org.projectlombok:lombok:${lombok.version}")
                        + "</dependencies></dependencyManagement>");

        assertEquals(
                List.of("lombok:${lombok.version}"),
                paths(project(
                        "  <parent>\n    <groupId>com.acme</groupId>\n    <artifactId>parent</artifactId>\n"
                                + "    <version>1</version>\n  </parent>\n",
                        "org.projectlombok:lombok")));
    }

    @Test
    void aProcessorOfAnotherModuleIsFound() throws Exception {
        poms.with("common/pom.xml", """
                <project>
                  <groupId>com.example</groupId>
                  <artifactId>common</artifactId>
                  <version>1</version>
                  <dependencies>
                %s  </dependencies>
                </project>
                """.formatted(dependency("org.projectlombok:lombok:1.18.34")));

        assertEquals(List.of("lombok:1.18.34"), paths(project("", "com.example:common:1")));
    }
}
