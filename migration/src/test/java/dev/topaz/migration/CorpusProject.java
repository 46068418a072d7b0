package dev.topaz.migration;

import dev.topaz.migration.patch.TextFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A small project in the style of one that exists, in {@code src/test/projects/<name>}:
 *
 * <ul>
 *   <li>{@code project}: its files, as the person who moves it has them;
 *   <li>{@code sdk}: sources that its official jar has beside the classes of the APIs that the catalogue knows;
 *   <li>{@code libraries}: sources that stand for the other libraries that it uses;
 *   <li>{@code expected.txt}: what is needed to run, as {@code key: value}, and every decision, as {@code level rule path:line}.
 * </ul>
 */
final class CorpusProject {
    private static final Path PROJECTS = Path.of("src/test/projects");
    private final Path home;
    private final Path folder;
    private final List<String> expected;

    /** @param folder an empty one to work in */
    CorpusProject(String name, Path folder) throws IOException {
        this.home = PROJECTS.resolve(name);
        this.folder = folder;
        this.expected = Files.readAllLines(home.resolve("expected.txt"));
        copy(home.resolve("project"), root());
        if (option("line-ends").filter("windows"::equals).isPresent()) {
            breakLinesAsWindowsDoes();
        }
    }

    /** Version control keeps line feeds alone. */
    private void breakLinesAsWindowsDoes() throws IOException {
        for (Path file : files(path -> path.toString().endsWith(".java"))) {
            Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        }
    }

    static List<String> names() throws IOException {
        try (Stream<Path> projects = Files.list(PROJECTS)) {
            return projects.filter(each -> Files.exists(each.resolve("expected.txt")))
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    Path root() {
        return folder.resolve("project");
    }

    /** The project as it was. */
    Path original() {
        return home.resolve("project");
    }

    /** A line of a file as it was, counted from 1. */
    String line(String path, int number) throws IOException {
        return TextFile.read(original(), original().resolve(path))
                .text()
                .lines()
                .skip(number - 1)
                .findFirst()
                .orElse("");
    }

    /** The official jar: in the project where {@code expected.txt} names a place, beside it otherwise. */
    Path jar() {
        return option("jar").map(root()::resolve).orElse(folder.resolve("taobao-sdk-java-auto.jar"));
    }

    /** Each as {@code level rule path:line}, in the order of paths and lines. */
    List<String> expectedDecisions() {
        return expected.stream()
                .filter(line -> line.matches("(error|warning|note) .*"))
                .toList();
    }

    private Optional<String> option(String key) {
        return expected.stream()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst();
    }

    /** Makes the official jar and the libraries, and says what the compiler has against the project as it is. */
    List<String> compileBefore() throws IOException {
        makeJar();
        Path libraries = home.resolve("libraries");
        if (Files.isDirectory(libraries)) {
            List<String> errors = Javac.old(libraries, folder.resolve("libraries"), "");
            if (!errors.isEmpty()) {
                throw new AssertionError(errors);
            }
        }
        List<String> options = hasLombok() ? List.of("-processorpath", Javac.parts("lombok")) : List.of("-proc:none");
        return errors(Javac.corpus(root(), folder.resolve("before"), withJar(), encoded(options)))
                .map(Object::toString)
                .toList();
    }

    private void makeJar() throws IOException {
        if (Files.isDirectory(home.resolve("sdk"))) {
            copy(home.resolve("sdk"), folder.resolve("official"));
        }
        UsedOfficialClasses used = new UsedOfficialClasses(text());
        OfficialJar jar = new OfficialJar(folder).with(used.apis(), used.sharedTypes());
        Map<String, String> abilities = abilities(used);
        if (!abilities.isEmpty()) {
            jar.withNewer(UsedOfficialClasses.specs(abilities.keySet()), abilities);
        }
        jar.pack(jar());
    }

    /** The APIs that the code calls with the newer SDK, and the package of the ability of each; stars are found by {@code expected.txt}. */
    private Map<String, String> abilities(UsedOfficialClasses used) {
        Map<String, String> abilities = new TreeMap<>(used.abilities());
        option("abilities").stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .forEach(each -> abilities.put(each.split("=")[0], "com.taobao.top." + each.split("=")[1]));
        return abilities;
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files(path -> path.toString().endsWith(".java"))) {
            text.append(TextFile.read(root(), file).text());
        }
        return text.toString();
    }

    private List<Path> files(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> tree = Files.walk(root())) {
            return tree.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        }
    }

    int filesThatUseTheSdk() throws IOException {
        int number = 0;
        for (Path file : files(path -> path.toString().endsWith(".java"))) {
            number += TextFile.read(root(), file).text().contains("com.taobao") ? 1 : 0;
        }
        return number;
    }

    /** Moves the project. */
    Outcome move() throws Exception {
        List<String> arguments = new ArrayList<>(
                option("options").map(line -> List.of(line.split(" "))).orElse(List.of()));
        arguments.replaceAll(each -> each.replace("{jar}", jar().toString()));
        arguments.add("--apply");
        arguments.add(root().toString());
        return Run.outcome(arguments);
    }

    /** Where the compiler finds errors now, as {@code path:line} of the project as it was before the move, with the message. */
    Map<String, String> compileAfter(Outcome outcome) throws IOException {
        Map<String, String> errors = new TreeMap<>();
        String classPath = outcome.decisions().stream().anyMatch(CorpusProject::keepsJar) ? withJar() : withoutJar();
        String specs = files(CorpusProject::isSpec).stream()
                .map(path -> path.getParent().toString())
                .distinct()
                .collect(Collectors.joining(","));
        // All errors at once: by default, one of types hides those of the flow.
        List<String> options = new ArrayList<>(
                List.of("-XDshould-stop.ifError=FLOW", "-processorpath", System.getProperty("java.class.path")));
        if (!hasLombok()) {
            // Lombok would ask for one more round in every project, and find nothing to do.
            options.addAll(List.of("-processor", "dev.topaz.processor.TopazProcessor"));
        }
        if (!specs.isEmpty()) {
            options.add("-Atopaz.specs=" + specs);
        }
        errors(Javac.corpus(root(), folder.resolve("after"), classPath, encoded(options)))
                .forEach(each -> errors.put(placeBefore(each, outcome), each.getMessage(Locale.ROOT)));
        return errors;
    }

    /**
     * The lines on which the moved sources still mean something of the official SDK, as {@link #compileAfter} names them; copies of its
     * own sources do not count.
     */
    Set<String> officialUses(Outcome outcome) throws IOException {
        Set<String> lines = new TreeSet<>();
        List<Path> sources = files(path -> path.toString().endsWith(".java") && !isOfficialCopy(path.toString()));
        Charset encoding = Charset.forName(option("encoding").orElse("UTF-8"));
        OfficialUses.in(sources, withJar(), encoding).forEach((file, positions) -> {
            String path = root().relativize(file).toString().replace('\\', '/');
            positions.forEach(at -> lines.add(OriginalPlace.of(path, at.position(), at.line(), outcome)));
        });
        return lines;
    }

    /** Whether a path is that of a copy of the official SDK's sources. */
    static boolean isOfficialCopy(String path) {
        return path.replace('\\', '/').contains("/com/taobao/api/");
    }

    private boolean hasLombok() throws IOException {
        return text().contains("import lombok.");
    }

    private List<String> encoded(List<String> options) {
        return Stream.concat(
                        options.stream(),
                        Stream.of("-encoding", option("encoding").orElse("UTF-8")))
                .toList();
    }

    private static boolean isSpec(Path path) {
        return path.toString().endsWith(".xml")
                && (path.getParent().endsWith("META-INF/topaz")
                        || path.getParent().endsWith("topaz-specs"));
    }

    /** Whether a decision says that a line needs the official SDK. */
    static boolean keepsJar(Decision decision) {
        return Set.of(Rule.OLD_JAR, Rule.MESSAGE_CHANNEL, Rule.MISSING_SPEC).contains(decision.rule());
    }

    private static Stream<Diagnostic<? extends JavaFileObject>> errors(List<Diagnostic<? extends JavaFileObject>> all) {
        return all.stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR);
    }

    private String placeBefore(Diagnostic<? extends JavaFileObject> error, Outcome outcome) {
        JavaFileObject source = error.getSource();
        if (source == null) {
            return "nowhere: " + error.getMessage(Locale.ROOT);
        }
        String path = root().relativize(Path.of(source.toUri())).toString().replace('\\', '/');
        return OriginalPlace.of(path, error.getPosition(), error.getLineNumber(), outcome);
    }

    private String withJar() {
        return join(withoutJar(), jar().toString(), Javac.official());
    }

    private String withoutJar() {
        return join(folder.resolve("libraries").toString(), Javac.topaz(), Javac.parts("messages", "lombok"));
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(File.pathSeparator));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
