package dev.topaz.migration.build;

import dev.topaz.migration.patch.TextFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A {@code pom.xml}: its text, and the elements of it with their places in the text.
 *
 * <pre>{@code
 * PomFile pom = PomFile.parse(file).orElseThrow();
 * pom.at("build", "plugins").isPresent();
 * }</pre>
 */
public final class PomFile {
    private final TextFile file;
    private final Element project;

    private PomFile(TextFile file, Element project) {
        this.file = file;
        this.project = project;
    }

    /** Reads a pom; empty for a text that is none. */
    public static Optional<PomFile> parse(TextFile file) {
        Element root = Jsoup.parse(file.text(), Parser.xmlParser().setTrackPosition(true))
                .firstElementChild();
        return Optional.ofNullable(root)
                .filter(element -> element.normalName().equals("project"))
                .filter(element -> isClosed(element, file.text()))
                .map(element -> new PomFile(file, element));
    }

    /** The parser ends an element that nothing ends, and its end is then no tag of the text. */
    static boolean isClosed(Element element, String text) {
        return text.startsWith("</", Math.max(0, element.endSourceRange().startPos()));
    }

    public TextFile file() {
        return file;
    }

    /** The folder of the pom below the folder of the project; empty for that folder itself. */
    public String folder() {
        return file.path().substring(0, Math.max(0, file.path().lastIndexOf('/')));
    }

    Element project() {
        return project;
    }

    /** The element at a path of names below the root. */
    Optional<Element> at(String... path) {
        Optional<Element> element = Optional.of(project);
        for (String name : path) {
            element = element.flatMap(each -> child(each, name));
        }
        return element;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    static Stream<Element> children(Element parent, String name) {
        return parent.children().stream().filter(each -> each.tagName().equals(name));
    }

    /** The text of a child, without the white space around it; empty where there is none. */
    static String text(Element parent, String name) {
        return child(parent, name).map(each -> each.text().strip()).orElse("");
    }

    /** The line that an element begins on, counted from 1. */
    static int line(Element element) {
        return element.sourceRange().start().lineNumber();
    }

    /** The group, artifact and version that it has or inherits. */
    Coordinates coordinates() {
        Optional<Coordinates> parent = parent();
        String group = text(project, "groupId");
        String version = text(project, "version");
        return new Coordinates(
                group.isEmpty() ? parent.map(Coordinates::groupId).orElse("") : group,
                text(project, "artifactId"),
                version.isEmpty() ? parent.map(Coordinates::version).orElse("") : version);
    }

    Optional<Coordinates> parent() {
        return at("parent").map(PomFile::coordinates);
    }

    /** Where the parent is, from the folder of this pom; Maven looks one folder up unless told otherwise. */
    String relativePath() {
        return at("parent", "relativePath").map(each -> each.text().strip()).orElse("../pom.xml");
    }

    static Coordinates coordinates(Element element) {
        return new Coordinates(text(element, "groupId"), text(element, "artifactId"), text(element, "version"));
    }

    /** Whether it only lists modules, or is a parent. */
    public boolean isAggregator() {
        return text(project, "packaging").equals("pom");
    }

    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        at("properties")
                .ifPresent(element -> element.children()
                        .forEach(each ->
                                properties.put(each.tagName(), each.text().strip())));
        return properties;
    }

    List<Dependency> dependencies() {
        return dependencies(at("dependencies"));
    }

    List<Dependency> managed() {
        return dependencies(at("dependencyManagement", "dependencies"));
    }

    private static List<Dependency> dependencies(Optional<Element> list) {
        List<Dependency> dependencies = new ArrayList<>();
        list.ifPresent(element -> children(element, "dependency").forEach(each -> dependencies.add(dependency(each))));
        return dependencies;
    }

    private static Dependency dependency(Element element) {
        return new Dependency(
                coordinates(element),
                text(element, "scope"),
                text(element, "type"),
                text(element, "classifier"),
                text(element, "systemPath"),
                line(child(element, "artifactId").orElse(element)));
    }

    /** The configured plug-in of this name, in the plug-ins themselves or in what is only managed. */
    Optional<Element> plugin(String artifactId, String... path) {
        return at(path).stream()
                .flatMap(plugins -> children(plugins, "plugin"))
                .filter(each -> text(each, "artifactId").equals(artifactId))
                .findFirst();
    }

    @Override
    public String toString() {
        return file.path() + " " + coordinates();
    }
}
