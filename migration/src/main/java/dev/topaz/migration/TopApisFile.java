package dev.topaz.migration;

import dev.topaz.migration.patch.Edit;
import dev.topaz.migration.patch.FileChange;
import dev.topaz.migration.patch.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source with {@code @TopApis}: a new one, or the one of an earlier run with more names in it. */
final class TopApisFile {
    /** Begins a line, so that one in a comment is none. */
    private static final Pattern ANNOTATION = Pattern.compile("(?m)^[ \\t]*+(@TopApis\\s*\\(([^()]*)\\))");

    private static final Pattern ELEMENT = Pattern.compile("(\\w+)\\s*=\\s*(\\{[^{}]*}|\"[^\"]*\"|[\\w.]+)");
    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[{},\\s]*");
    private static final String VALUE = "value";
    private static final String SHARED = "sharedTypes";

    private final Path root;
    private final Layout layout;
    private final String typeName;

    TopApisFile(Path root, Layout layout, String typeName) {
        this.root = root;
        this.layout = layout;
        this.typeName = typeName;
    }

    /**
     * The file with these names.
     *
     * @param shared names of object types that the APIs share
     */
    FileChange with(Collection<String> apis, Collection<String> shared) throws MigrationException {
        String path = layout.source(typeName);
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            return new FileChange.Added(path, source(annotation(apis, elements(shared))));
        }
        try {
            TextFile text = TextFile.read(root, file);
            Matcher annotation = ANNOTATION.matcher(text.text());
            if (!annotation.find()) {
                throw MigrationException.of(
                        MigrationProblem.NAME_TAKEN, "this class is there already", path, "choose another with --name");
            }
            return more(text, annotation.toMatchResult(), apis, shared);
        } catch (IOException e) {
            throw MigrationException.unreadable("cannot read this", path, e);
        }
    }

    /** Adds names; what else the annotation says stays as it is written. */
    private static FileChange more(
            TextFile file, MatchResult annotation, Collection<String> apis, Collection<String> shared)
            throws MigrationException {
        Map<String, String> elements = new LinkedHashMap<>();
        Matcher element = ELEMENT.matcher(annotation.group(2));
        while (element.find()) {
            elements.put(element.group(1), element.group(2));
        }
        String value = elements.isEmpty() ? annotation.group(2) : elements.getOrDefault(VALUE, "");
        elements.remove(VALUE);
        Set<String> all = names(file, value);
        all.addAll(apis);
        Set<String> types = names(file, elements.getOrDefault(SHARED, ""));
        types.addAll(shared);
        elements.putAll(elements(types));
        Edit edit = new Edit(annotation.start(1), annotation.end(1), annotation(all, elements));
        return new FileChange.Changed(file, List.of(edit));
    }

    private static Map<String, String> elements(Collection<String> shared) {
        return shared.isEmpty() ? Map.of() : Map.of(SHARED, list(shared));
    }

    private static Set<String> names(TextFile file, String list) throws MigrationException {
        if (!BETWEEN_NAMES.matcher(NAME.matcher(list).replaceAll("")).matches()) {
            throw MigrationException.of(
                    MigrationProblem.NAME_TAKEN,
                    "@TopApis names something by more than a text here, which would be lost: " + list.strip(),
                    file.path(),
                    "write the names themselves, or choose another type with --name");
        }
        return NAME.matcher(list).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private String source(String annotation) {
        return "package " + layout.packageName() + ";\n\nimport dev.topaz.runtime.TopApis;\n\n"
                + "/** The APIs that this project calls; " + typeName + "Client has a method for each. */\n"
                + annotation
                + "\ninterface " + typeName + " {}\n";
    }

    /** @param elements those beside the value, as they are written */
    private static String annotation(Collection<String> apis, Map<String, String> elements) {
        if (elements.isEmpty()) {
            return "@TopApis(" + list(apis) + ")";
        }
        return Stream.concat(
                        Stream.of(VALUE + " = " + list(apis)),
                        elements.entrySet().stream().map(each -> each.getKey() + " = " + each.getValue()))
                .collect(Collectors.joining(",\n"))
                .indent(4)
                .stripTrailing()
                .transform(all -> "@TopApis(\n" + all + ")");
    }

    private static String list(Collection<String> words) {
        return new TreeSet<>(words)
                .stream().map(word -> "    \"" + word + "\"").collect(Collectors.joining(",\n", "{\n", "\n}"));
    }
}
