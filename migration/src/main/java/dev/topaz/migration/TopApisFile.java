package dev.topaz.migration;

import dev.topaz.migration.patch.Edit;
import dev.topaz.migration.patch.FileChange;
import dev.topaz.migration.patch.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The source with {@code @TopApis}: a new one, or the one of an earlier run with more names in it. */
final class TopApisFile {
    private static final Pattern ANNOTATION = Pattern.compile("@TopApis\\s*\\(([^()]*)\\)");
    private static final Pattern SHARED = Pattern.compile("sharedTypes\\s*=\\s*(\\{[^{}]*}|\"[^\"]*\")");
    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

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
            return new FileChange.Added(path, source(annotation(new TreeSet<>(apis), new TreeSet<>(shared))));
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
            throw MigrationException.of(MigrationProblem.UNREADABLE, "cannot read this: " + e, path, "");
        }
    }

    private static FileChange more(
            TextFile file, MatchResult annotation, Collection<String> apis, Collection<String> shared) {
        String arguments = annotation.group(1);
        Matcher list = SHARED.matcher(arguments);
        Set<String> types = new TreeSet<>(shared);
        String others = arguments;
        if (list.find()) {
            types.addAll(names(list.group(1)));
            others = arguments.replace(list.group(), "");
        }
        Set<String> all = names(others);
        all.addAll(apis);
        Edit edit = new Edit(annotation.start(), annotation.end(), annotation(all, types));
        return new FileChange.Changed(file, List.of(edit));
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private String source(String annotation) {
        return "package " + layout.packageName() + ";\n\nimport dev.topaz.runtime.TopApis;\n\n"
                + "/** The APIs that this project calls; " + typeName + "Client has a method for each. */\n"
                + annotation
                + "\ninterface " + typeName + " {}\n";
    }

    private static String annotation(Set<String> apis, Set<String> shared) {
        return shared.isEmpty()
                ? "@TopApis(" + list(apis) + ")"
                : "@TopApis(\n"
                        + ("value = " + list(apis) + ",\nsharedTypes = " + list(shared))
                                .indent(4)
                                .stripTrailing() + ")";
    }

    private static String list(Set<String> words) {
        return words.stream().map(word -> "    \"" + word + "\"").collect(Collectors.joining(",\n", "{\n", "\n}"));
    }
}
