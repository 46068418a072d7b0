package dev.topaz.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What the project publishes: every module but those that say {@code maven.deploy.skip}. */
class BomTest {
    private static final Path ROOT = Path.of("..");
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    @Test
    void theBillOfMaterialsListsExactlyWhatIsPublished() throws Exception {
        SortedSet<String> listed =
                new TreeSet<>(texts(pom("bom"), "/project/dependencyManagement/dependencies/dependency/artifactId"));
        SortedSet<String> published = new TreeSet<>();
        for (String module : published()) {
            published.add(text(pom(module), "/project/artifactId"));
        }

        SortedSet<String> missing = new TreeSet<>(published);
        missing.removeAll(listed);
        SortedSet<String> tooMany = new TreeSet<>(listed);
        tooMany.removeAll(published);
        assertEquals(
                List.of(), List.copyOf(missing), "add to bom/pom.xml, or set maven.deploy.skip in the module's pom");
        assertEquals(List.of(), List.copyOf(tooMany), "take out of bom/pom.xml: no module that is published");
    }

    @Test
    void everyPublishedModuleHasAModuleNameForGood() throws Exception {
        for (String module : published()) {
            boolean declared = Files.exists(ROOT.resolve(module).resolve("src/main/java/module-info.java"));
            String name = text(pom(module), "//manifestEntries/Automatic-Module-Name");
            assertFalse(
                    !declared && name.isEmpty(),
                    module + " has neither a module-info nor an Automatic-Module-Name: see processor/pom.xml");
            assertFalse(declared && !name.isEmpty(), module + " has two module names");
        }
    }

    @Test
    void everyPublishedModuleSaysWhatItIs() throws Exception {
        for (String module : published()) {
            assertFalse(text(pom(module), "/project/name").isEmpty(), module + " has no name");
            assertFalse(text(pom(module), "/project/description").isEmpty(), module + " has no description");
        }
    }

    /** The folders of the modules that are published and are no POM alone. */
    private static List<String> published() throws Exception {
        List<String> published = new ArrayList<>();
        for (String module : texts(pom("."), "//module")) {
            boolean skipped =
                    text(pom(module), "/project/properties/maven.deploy.skip").equals("true");
            if (!skipped && !text(pom(module), "/project/packaging").equals("pom")) {
                published.add(module);
            }
        }
        return published;
    }

    private static Document pom(String module) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(ROOT.resolve(module).resolve("pom.xml").toFile());
    }

    private static String text(Document pom, String path) throws Exception {
        return XPATH.evaluate(path, pom);
    }

    private static List<String> texts(Document pom, String path) throws Exception {
        NodeList nodes = (NodeList) XPATH.evaluate(path, pom, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }
}
