package dev.topaz.generate;

import dev.topaz.generate.emit.SourceFile;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecReading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the declarations of one package choose, and what is found wrong with it. */
final class Selections {
    private final Map<Declaration, SelectedDocuments> selections = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final SpecFinder specs;

    Selections(List<Declaration> declarations, SpecFinder specs) {
        this.specs = specs;
        declarations.forEach(declaration -> selections.put(declaration, SelectedDocuments.of(declaration, specs)));
        selections.values().forEach(selection -> findings.addAll(selection.findings()));
    }

    Map<Declaration, SelectedDocuments> all() {
        return selections;
    }

    /** Returns the class names of clients and handlers. */
    List<String> classNames() {
        return selections.keySet().stream().map(Declaration::className).toList();
    }

    List<Finding> findings() {
        return findings;
    }

    /** Reads each chosen spec once, however many declarations name it: its problems are to be told once. */
    Map<String, ApiSpec> read() {
        Collection<String> names = new TreeSet<>();
        selections.values().forEach(selection -> names.addAll(selection.names().keySet()));
        Map<String, ApiSpec> read = new TreeMap<>();
        for (String name : names) {
            SpecReading reading = specs.find(name);
            reading.spec().ifPresent(spec -> read.put(name, spec));
            find(reading.problems(), name);
        }
        return read;
    }

    /** Returns whether each entry chooses documents, and each of these can be read. */
    boolean areAllRead() {
        return selections.entrySet().stream()
                .allMatch(each -> each.getKey().chosen().stream().noneMatch(this::choosesNothing)
                        && each.getValue().names().keySet().stream()
                                .allMatch(name -> specs.find(name).spec().isPresent()));
    }

    private boolean choosesNothing(ApiEntry entry) {
        return entry.isPattern() && specs.names(entry.pattern()).isEmpty();
    }

    /** Files problems under the first declaration that named the document. */
    void find(List<Problem> problems, String name) {
        for (Map.Entry<Declaration, SelectedDocuments> each : selections.entrySet()) {
            Optional<ApiEntry> entry =
                    Optional.ofNullable(each.getValue().names().get(name));
            if (entry.isPresent()) {
                problems.forEach(problem -> findings.add(new Finding(problem, each.getKey(), entry)));
                return;
            }
        }
    }

    List<Declaration> askedBy(String name) {
        return selections.entrySet().stream()
                .filter(each -> each.getValue().names().containsKey(name))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Hands a source to the sink; a refusal is a problem of the first declaration that asked for it, at the document that it named. */
    void write(SourceFile file, List<Declaration> origins, SourceSink sink, String name) {
        Declaration first = origins.get(0);
        Optional<ApiEntry> entry = Optional.ofNullable(selections.get(first))
                .flatMap(selected -> Optional.ofNullable(selected.names().get(name)));
        sink.accept(file, origins).ifPresent(problem -> findings.add(new Finding(problem, first, entry)));
    }
}
