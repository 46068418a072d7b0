package dev.topaz.migration.build;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which module of a project depends on which: as poms say it, and as the build files of Gradle do. */
public final class ModuleGraph {
    /** {@code project(':core')} and {@code project(path: ":core")}. */
    private static final Pattern GRADLE_PROJECT =
            Pattern.compile("project\\s*\\(?\\s*(?:path\\s*[:=]\\s*)?['\"]:([\\w.:-]+)['\"]");

    private final Reactor reactor;
    private final Map<String, BuildModule> modules = new HashMap<>();

    public ModuleGraph(Reactor reactor) {
        this.reactor = reactor;
    }

    public void add(BuildModule module) {
        modules.put(module.folder(), module);
    }

    /** The folders of the modules that a module depends on, directly or through others. */
    public Set<String> dependenciesOf(String folder) {
        BuildModule module = modules.get(folder);
        if (module == null) {
            return Set.of();
        }
        return switch (module.tool()) {
            case MAVEN -> reactor.pom(folder).map(reactor::dependenciesOf).orElse(Set.of());
            case GRADLE -> gradle(folder, new TreeSet<>());
            case SBT, PLAY, ANT, ECLIPSE, JAVAC -> Set.of();
        };
    }

    private Set<String> gradle(String folder, Set<String> found) {
        BuildModule module = modules.get(folder);
        if (module != null) {
            module.file()
                    .ifPresent(file -> GRADLE_PROJECT
                            .matcher(file.text())
                            .results()
                            .map(match -> match.group(1).replace(':', '/'))
                            .filter(found::add)
                            .forEach(each -> gradle(each, found)));
        }
        return found;
    }
}
