package dev.topaz.migration;

import dev.topaz.messages.MessageHandler;
import dev.topaz.migration.patch.TextFile;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.JavaReader;
import dev.topaz.migration.source.SourceText;
import dev.topaz.runtime.TaobaoClient;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The code of a project as the compiler understands it: before the move against the official SDK, and after it against what Topaz
 * generates. Where the jar of the official SDK is not at hand, stand-ins are.
 */
final class ProjectCode {
    /** The one annotation of generated code that is not the runtime's. */
    private static final SourceText NULLABLE =
            new SourceText(StandIns.FOLDER + "org/jspecify/annotations/Nullable.java", """
            package org.jspecify.annotations;
            @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
            public @interface Nullable {}
            """);

    private final Project project;
    private final JavaReader reader;
    private final List<Path> jars;
    private final List<SourceText> standIns;
    private final Attribution before;

    /**
     * Prepares the code.
     *
     * @param jars what is known of the class path
     * @param named the types of the official SDK that the sources name
     */
    ProjectCode(Project project, JavaReader reader, List<Path> jars, Collection<OfficialName> named) {
        this.project = project;
        this.reader = reader;
        this.jars = List.copyOf(jars);
        Set<String> known = ProjectJars.officialClasses(this.jars);
        this.standIns = StandIns.of(named, name -> known.contains(name) || project.declares(name));
        this.before = reader.attribute(texts(project, Map.of(), Set.of()), standIns, this.jars);
    }

    private static List<SourceText> texts(Project project, Map<String, Move> moves, Set<String> gone) {
        List<SourceText> sources = new ArrayList<>();
        project.sources().stream()
                .filter(source -> !gone.contains(source.path()))
                .forEach(source -> sources.add(new SourceText(
                        source.path(),
                        Optional.ofNullable(moves.get(source.path()))
                                .map(Move::after)
                                .orElse(source.file().text()))));
        project.others()
                .forEach(file -> sources.add(new SourceText(
                        file.path(),
                        Optional.ofNullable(moves.get(file.path()))
                                .map(Move::after)
                                .orElse(file.text()))));
        return sources;
    }

    /** Reads a source that names nothing of the official SDK, and has to change with those that do; empty if it cannot be read. */
    Optional<ProjectSource> read(TextFile file) {
        return reader.read(file.path(), file.text(), new ArrayList<>()).map(java -> new ProjectSource(file, java));
    }

    /** Returns the sources as they are. */
    Attribution before() {
        return before;
    }

    /**
     * Attributes the sources as they will be.
     *
     * @param moves by the paths of the sources that are moved
     * @param gone the paths of the sources that go
     */
    Attribution after(Map<String, Move> moves, Set<String> gone, List<SourceText> generated) {
        List<SourceText> libraries = new ArrayList<>(standIns);
        libraries.addAll(generated);
        libraries.add(NULLABLE);
        List<Path> classPath = new ArrayList<>(jars);
        Stream.of(TaobaoClient.class, MessageHandler.class)
                .flatMap(each -> home(each).stream())
                .forEach(classPath::add);
        return reader.attribute(texts(project, moves, gone), libraries, classPath);
    }

    /** Returns where the classes of a part of Topaz are: in this program. */
    private static Optional<Path> home(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(location -> {
                    try {
                        return Path.of(location.toURI());
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(type + " is at no address: " + location, e);
                    }
                });
    }
}
