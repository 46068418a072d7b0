package dev.topaz.migration.source;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which of the sources the compiler attributes: that is most of its work, and done source by source. */
final class AttributionProgress implements TaskListener {
    private final Progress progress;
    private final int total;
    private final Set<String> waiting;

    AttributionProgress(List<SourceText> sources, Progress progress) {
        this.progress = progress;
        this.waiting = sources.stream().map(SourceText::getName).collect(Collectors.toCollection(HashSet::new));
        this.total = waiting.size();
    }

    /** A source has an event for each of its classes. */
    @Override
    public void started(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE
                && waiting.remove(event.getSourceFile().getName())) {
            tell(total - waiting.size() - 1, event.getSourceFile().getName());
        }
    }

    void begin() {
        tell(0, "");
    }

    void end() {
        tell(total, "");
    }

    private void tell(int done, String path) {
        progress.at(done, total, ("compiling " + path.substring(path.lastIndexOf('/') + 1)).strip());
    }
}
