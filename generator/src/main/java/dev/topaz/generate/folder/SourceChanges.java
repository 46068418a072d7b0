package dev.topaz.generate.folder;

import dev.topaz.tool.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings the folder of a package up to date. */
final class SourceChanges {
    private final PackageFolder folder;
    private final String client;

    SourceChanges(PackageFolder folder, String client) {
        this.folder = folder;
        this.client = client;
    }

    /**
     * Writes what is missing or differs and deletes what is left over; touches nothing else.
     *
     * <p>The digests of all sources, old and new, are noted before the first is changed: whenever the run is interrupted, the next
     * one knows every file as its own.
     */
    void apply(GeneratedPackage generated, SortedMap<String, SourceState> states) throws IOException {
        AtomicFiles.deleteDrafts(folder.file(""));
        DigestFile after = generated.digestFile(client);
        Map<Path, byte[]> changed = new LinkedHashMap<>();
        generated.sources().forEach((name, source) -> {
            if (states.get(name) != SourceState.CURRENT) {
                changed.put(folder.file(name), source.getBytes(StandardCharsets.US_ASCII));
            }
        });
        List<String> leftOver = named(states, SourceState.LEFT_OVER);
        if (!changed.isEmpty() || !leftOver.isEmpty()) {
            note(both(after));
            AtomicFiles.writeBytes(changed);
            for (String name : leftOver) {
                Files.delete(folder.file(name));
            }
        }
        note(after);
    }

    /** Returns what was done, in one line. */
    String summary(SortedMap<String, SourceState> states) {
        long current = named(states, SourceState.CURRENT).size();
        int deleted = named(states, SourceState.LEFT_OVER).size();
        List<String> edited = named(states, SourceState.EDITED);
        return (states.size() - current - deleted) + " written, " + deleted + " deleted, " + current + " unchanged in "
                + folder.file("")
                + (edited.isEmpty() ? "" : "; edited by hand and written anew: " + String.join(", ", edited));
    }

    private DigestFile both(DigestFile after) {
        SortedMap<String, String> sources = new TreeMap<>(folder.before().sources());
        sources.putAll(after.sources());
        return new DigestFile(client, folder.before().specs(), sources);
    }

    private void note(DigestFile digests) throws IOException {
        Path file = folder.file(DigestFile.NAME);
        byte[] text = digests.text().getBytes(StandardCharsets.UTF_8);
        boolean noted = Files.isRegularFile(file)
                && DigestFile.parse(Files.readString(file)).equals(digests);
        if (!noted) {
            AtomicFiles.writeBytes(Map.of(file, text));
        }
    }

    private static List<String> named(SortedMap<String, SourceState> states, SourceState wanted) {
        return states.entrySet().stream()
                .filter(each -> each.getValue() == wanted)
                .map(Map.Entry::getKey)
                .toList();
    }
}
