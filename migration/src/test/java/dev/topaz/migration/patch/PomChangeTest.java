package dev.topaz.migration.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PomChangeTest {
    private static Optional<String> changed(String pom) {
        return PomChange.of(new TextFile("pom.xml", StandardCharsets.UTF_8, pom), "9.9")
                .map(FileChange::after);
    }

    private static String at(String xml, String path) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }

    @Test
    void addsLinesWhereTheyBelongAndAsDeepAsTheOthers() {
        assertEquals("""
                <project>
                    <modelVersion>4.0.0</modelVersion>
                    <dependencies>
                        <dependency/>
                        <dependency>
                """, changed("""
                        <project>
                            <modelVersion>4.0.0</modelVersion>
                            <dependencies>
                                <dependency/>
                            </dependencies>
                        </project>
                        """).orElseThrow().split("  <groupId>", 2)[0].stripTrailing() + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<project>\n  <a/>\n</project>\n",
                "<project>\r\n  <a/>\r\n  <build>\r\n    <finalName>a</finalName>\r\n  </build>\r\n</project>",
                "<project><a/><build><plugins><plugin>x</plugin></plugins></build><dependencies></dependencies></project>",
                "<?xml version=\"1.0\"?>\n<!-- 商店 -->\n<project>\n\t<a/>\n\t<dependencyManagement><dependencies>"
                        + "<dependency/></dependencies></dependencyManagement>\n</project>"
            })
    void isThePomOfAProjectThatUsesTopaz(String pom) throws Exception {
        String xml = changed(pom).orElseThrow();

        assertEquals("9.9", at(xml, "/project/dependencies/dependency[artifactId='topaz-runtime']/version"));
        assertEquals(
                "topaz-processor",
                at(xml, "/project/build/plugins/plugin/configuration/annotationProcessorPaths/path/artifactId"));
        assertEquals("prepare", at(xml, "//plugin[artifactId='topaz-maven-plugin']//goal"));
        assertEquals(pom.contains("\r\n"), !xml.replace("\r\n", "").contains("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<project><build><plugins><plugin>maven-compiler-plugin</plugin></plugins></build></project>",
                "<project><modules><module>a</module></modules></project>",
                "<project><dependencies/></project>",
                "<project><dependencies>",
                "<projekt></projekt>",
                "no xml",
                ""
            })
    void leavesToAPersonWhatWouldHaveToBeMerged(String pom) {
        assertTrue(changed(pom).isEmpty());
    }
}
