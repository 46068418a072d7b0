package dev.topaz.migration.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a {@code pom.xml} needs: as edits where the file is simple, as text to paste where it is not. */
public final class PomChange {
    private static final String COMPILER = "maven-compiler-plugin";
    private static final String RUNTIME = "topaz-runtime";
    private static final String PLUGIN = "topaz-maven-plugin";

    private final TextFile pom;
    private final String version;
    private final Element project;
    private final List<Edit> edits = new ArrayList<>();

    private PomChange(TextFile pom, String version, Element project) {
        this.pom = pom;
        this.version = version;
        this.project = project;
    }

    /**
     * The change of a simple pom: it gets the runtime, and either has no plug-ins or none that would have to be merged.
     *
     * @param version of Topaz
     * @return empty for a pom that a person has to change
     */
    public static Optional<FileChange> of(TextFile pom, String version) {
        Document xml = Jsoup.parse(pom.text(), Parser.xmlParser().setTrackPosition(true));
        Element project = xml.firstElementChild();
        if (project == null || !isSimple(project, pom)) {
            return Optional.empty();
        }
        PomChange change = new PomChange(pom, version, project);
        change.addPlugins();
        change.addRuntime();
        return Optional.of(new FileChange.Changed(pom, change.edits));
    }

    /** Whether the pom has Topaz already. */
    public static boolean isDone(TextFile pom) {
        return pom.text().contains(RUNTIME);
    }

    /** What to paste into a pom, when that is left to a person. */
    public static String toPaste(String version) {
        return "<dependencies>\n" + PomText.RUNTIME.indented("  ", version) + "</dependencies>\n"
                + "<build>\n  <plugins>\n" + PomText.PLUGINS.indented("    ", version) + "  </plugins>\n</build>\n";
    }

    /** Nothing to merge, and no modules: which of them it is for, only a person knows. */
    private static boolean isSimple(Element project, TextFile pom) {
        boolean merge = Stream.of(COMPILER, PLUGIN, RUNTIME).anyMatch(pom.text()::contains);
        return project.normalName().equals("project")
                && !merge
                && project.select("> modules").isEmpty()
                && Stream.concat(
                                Stream.of(project),
                                project.select("> dependencies, > build, > build > plugins").stream())
                        .allMatch(element -> pom.text()
                                .startsWith("</", element.endSourceRange().startPos()));
    }

    private void addRuntime() {
        Optional<Element> dependencies = Optional.ofNullable(project.selectFirst("> dependencies"));
        if (dependencies.isPresent()) {
            insertAtEndOf(dependencies.get(), PomText.RUNTIME.indented(indent(2), version));
        } else {
            insertAtEndOf(
                    project,
                    indent(1) + "<dependencies>\n" + PomText.RUNTIME.indented(indent(2), version) + indent(1)
                            + "</dependencies>\n");
        }
    }

    private void addPlugins() {
        Optional<Element> build = Optional.ofNullable(project.selectFirst("> build"));
        Optional<Element> plugins = Optional.ofNullable(project.selectFirst("> build > plugins"));
        String text = PomText.PLUGINS.indented(indent(3), version);
        String list = indent(2) + "<plugins>\n" + text + indent(2) + "</plugins>\n";
        if (plugins.isPresent()) {
            insertAtEndOf(plugins.get(), text);
        } else if (build.isPresent()) {
            insertAtEndOf(build.get(), list);
        } else {
            insertAtEndOf(project, indent(1) + "<build>\n" + list + indent(1) + "</build>\n");
        }
    }

    /** Before the line of the end tag. */
    private void insertAtEndOf(Element element, String text) {
        int tag = element.endSourceRange().startPos();
        int lineStart = pom.text().lastIndexOf('\n', tag - 1) + 1;
        boolean ownLine = pom.text().substring(lineStart, tag).isBlank();
        String lines = pom.text().contains("\r\n") ? text.replace("\n", "\r\n") : text;
        edits.add(ownLine ? new Edit(lineStart, lineStart, lines) : new Edit(tag, tag, "\n" + lines));
    }

    /** As deep as the file itself indents. */
    private String indent(int depth) {
        Element first = project.firstElementChild();
        int tag = first == null ? 0 : first.sourceRange().startPos();
        String before = pom.text().substring(pom.text().lastIndexOf('\n', Math.max(0, tag - 1)) + 1, tag);
        return (before.isBlank() && !before.isEmpty() ? before : "  ").repeat(depth);
    }
}
