package dev.topaz.generate.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The folder of a package as it is on the disk. */
final class PackageFolder {
    private final Path folder;
    private final DigestFile before;

    private PackageFolder(Path folder, DigestFile before) {
        this.folder = folder;
        this.before = before;
    }

    /** Reads what an earlier run noted in a folder, which need not be there. */
    static PackageFolder read(Path folder) throws IOException {
        String text = text(folder.resolve(DigestFile.NAME)).orElse("");
        return new PackageFolder(folder, DigestFile.parse(text));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Returns what was generated last. */
    DigestFile before() {
        return before;
    }

    /** Compares each source that is generated now, and each that was, with what is there. */
    SortedMap<String, SourceState> compare(SortedMap<String, String> generated) throws IOException {
        SortedMap<String, SourceState> states = new TreeMap<>();
        String comment = generated.values().stream()
                .map(PackageFolder::firstLine)
                .findFirst()
                .orElse("");
        for (var source : generated.entrySet()) {
            states.put(source.getKey(), state(source.getKey(), source.getValue(), comment));
        }
        for (String name : before.sources().keySet()) {
            if (!generated.containsKey(name) && isGenerated(text(file(name)), comment)) {
                states.put(name, SourceState.LEFT_OVER);
            }
        }
        return states;
    }

    private SourceState state(String name, String generated, String comment) throws IOException {
        Optional<String> there = text(file(name));
        if (there.isEmpty()) {
            return SourceState.MISSING;
        }
        String digest = Digests.of(there.get());
        if (digest.equals(Digests.of(generated))) {
            return SourceState.CURRENT;
        }
        if (!isGenerated(there, comment)) {
            return SourceState.FOREIGN;
        }
        boolean asGenerated = before.sources().getOrDefault(name, digest).equals(digest);
        return asGenerated ? SourceState.STALE : SourceState.EDITED;
    }

    /** The comment at the top, and not the file of digests alone: a source of the user's own may have taken the place. */
    private static boolean isGenerated(Optional<String> text, String comment) {
        return text.map(PackageFolder::firstLine).filter(comment::equals).isPresent();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** Generated sources are ASCII; what is not, as bytes that decode to anything, is not one of them. */
    private static Optional<String> text(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
