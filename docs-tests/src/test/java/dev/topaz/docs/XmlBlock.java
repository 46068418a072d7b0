package dev.topaz.docs;

import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecXml;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XML on a page: a spec that Topaz reads, or a piece of a pom that Maven does. */
final class XmlBlock {
    private static final List<String> PROJECT = List.of("project");
    private static final List<String> PLUGIN = List.of("project", "build", "plugins", "plugin");
    private static final List<String> CONFIGURATION = List.of("project", "build", "plugins", "plugin", "configuration");

    /** Where a piece of a pom belongs: the elements around it, from the outermost. */
    private static final Map<String, List<String>> PLACES = Map.of(
            "dependencies", PROJECT,
            "build", PROJECT,
            "properties", PROJECT,
            "dependencyManagement", PROJECT,
            "dependency", List.of("project", "dependencies"),
            "plugin", List.of("project", "build", "plugins"),
            "configuration", PLUGIN,
            "annotationProcessorArgs", CONFIGURATION,
            "annotationProcessorPaths", CONFIGURATION);

    /** What toolchains.xml may say of a JDK. */
    private static final Set<String> TOOLCHAIN =
            Set.of("toolchains", "toolchain", "type", "provides", "version", "vendor", "configuration", "jdkHome");

    private static final Pattern ELEMENT = Pattern.compile("<(\\w+)[ >/]");
    private static final Pattern OURS =
            Pattern.compile("<groupId>dev\\.topaz</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml[^>]*>");

    private XmlBlock() {}

    /** What is wrong with it; empty when nothing is. */
    static String problem(Block block) {
        String xml = DECLARATION.matcher(block.text()).replaceFirst("");
        try {
            Set<String> roots = roots(xml);
            if (roots.equals(Set.of("api")) || roots.equals(Set.of("topic"))) {
                return spec(block);
            }
            if (roots.equals(Set.of("toolchains"))) {
                return toolchains(xml);
            }
            new MavenXpp3Reader().read(new StringReader(pom(roots, xml)), true);
            return strangers(xml);
        } catch (SAXException | XmlPullParserException | IOException | ParserConfigurationException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String spec(Block block) throws SAXException, IOException {
        URL schema = XmlBlock.class.getResource("/dev/topaz/spec/topaz-spec-1.xsd");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator()
                .validate(new StreamSource(new StringReader(block.text())));
        return SpecXml.read(block.page(), block.text()).problems().stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n"));
    }

    /** Maven passes over elements that it does not know, so a typing error would show nowhere. */
    private static String toolchains(String xml) {
        Set<String> unknown = ELEMENT.matcher(xml)
                .results()
                .map(element -> element.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(TOOLCHAIN);
        return unknown.isEmpty() ? "" : "toolchains.xml has no " + unknown;
    }

    /** The piece in its place; pieces that stand side by side belong to one place. */
    private static String pom(Set<String> roots, String xml) {
        if (roots.equals(Set.of("project"))) {
            return xml;
        }
        Set<List<String>> places = roots.stream()
                .map(root -> PLACES.getOrDefault(root, List.of("no-place-for-" + root)))
                .collect(Collectors.toSet());
        String pom = xml;
        for (List<String> place : places) {
            for (int i = place.size() - 1; i >= 0; i--) {
                pom = "<" + place.get(i) + ">" + pom + "</" + place.get(i) + ">";
            }
        }
        return pom;
    }

    /** Artifacts of ours that no module makes. */
    private static String strangers(String xml) {
        Set<String> named = OURS.matcher(xml)
                .results()
                .map(artifact -> artifact.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(Repository.artifacts());
        return named.isEmpty() ? "" : "this build makes no " + named;
    }

    private static Set<String> roots(String xml) throws SAXException, IOException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        Element all = builder.parse(new InputSource(new StringReader("<all>" + xml + "</all>")))
                .getDocumentElement();
        NodeList nodes = all.getChildNodes();
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                names.add(element.getLocalName());
            }
        }
        return names;
    }
}
