package dev.topaz.migration.build;

import dev.topaz.migration.patch.FileChange;
import dev.topaz.migration.patch.TextFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Poms of a project and a local repository, both in a folder of a test. */
final class Poms {
    private final Path repository;
    private final Map<String, String> poms = new TreeMap<>();

    Poms(Path folder) {
        this.repository = folder.resolve("repository");
    }

    Poms with(String path, String xml) {
        poms.put(path, xml);
        return this;
    }

    /** A jar of the repository, with these files in it and a pom with these dependencies. */
    Poms install(String coordinates, String dependencies, String... files) throws IOException {
        String[] parts = coordinates.split(":");
        Path folder =
                repository.resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve(parts[2]);
        Files.createDirectories(folder);
        String name = parts[1] + "-" + parts[2];
        Files.writeString(folder.resolve(name + ".pom"), """
                <project><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>%s</project>
                """.formatted(parts[0], parts[1], parts[2], dependencies));
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(folder.resolve(name + ".jar")))) {
            for (String file : files) {
                jar.putNextEntry(new ZipEntry(file));
            }
        }
        return this;
    }

    LocalRepository repository() {
        return new LocalRepository(repository);
    }

    Reactor reactor() {
        List<TextFile> files = new ArrayList<>();
        poms.forEach((path, xml) -> files.add(new TextFile(path, StandardCharsets.UTF_8, xml)));
        return new Reactor(files, repository());
    }

    /** The poms after the change, by path; those that stay are missing. */
    Map<String, String> changed(Set<String> generating, Set<String> calling) {
        Map<String, String> changed = new TreeMap<>();
        for (FileChange change : new PomChange(reactor(), repository(), "9.9").of(generating, calling)) {
            changed.put(change.path(), change.after());
        }
        return changed;
    }

    /** The one pom of a project of one module, after the change. */
    static String changed(Path folder, String xml) {
        return new Poms(folder)
                .with("pom.xml", xml)
                .changed(Set.of(""), Set.of())
                .getOrDefault("pom.xml", xml);
    }

    /** The texts at a path of a document, in its order. */
    static List<String> at(String xml, String path) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }
}
