package dev.topaz.migration;

import dev.topaz.migration.patch.Edit;
import dev.topaz.migration.patch.FileChange;
import dev.topaz.migration.patch.TextFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets a module of Java read Topaz, which its sources use after the move. */
final class ModuleMove {
    private static final String FILE = "module-info.java";
    private static final Pattern HEAD = Pattern.compile("\\bmodule\\s+[\\w.]+\\s*\\{");

    private ModuleMove() {}

    /** Returns whether a file declares a module. */
    static boolean isModule(String path) {
        return path.equals(FILE) || path.endsWith("/" + FILE);
    }

    /**
     * Returns what becomes of the declaration of a module; empty where it stays.
     *
     * @param changes those of all sources
     */
    static Optional<FileChange> of(TextFile module, List<FileChange> changes) {
        String folder = module.path().substring(0, module.path().length() - FILE.length());
        List<String> after = changes.stream()
                .filter(FileChange.Changed.class::isInstance)
                .filter(change -> change.path().startsWith(folder))
                .map(FileChange::after)
                .toList();
        String text = required(module, after, "dev.topaz.runtime", "")
                + required(module, after, "dev.topaz.messages", MessageTypes.PACKAGE);
        Matcher head = HEAD.matcher(module.text());
        return text.isEmpty() || !head.find()
                ? Optional.empty()
                : Optional.of(new FileChange.Changed(module, List.of(new Edit(head.end(), head.end(), text))));
    }

    private static String required(TextFile module, List<String> sources, String name, String word) {
        boolean needed = sources.stream().anyMatch(source -> source.contains(word));
        return needed && !module.text().contains(name) ? "\n    requires " + name + ";" : "";
    }
}
