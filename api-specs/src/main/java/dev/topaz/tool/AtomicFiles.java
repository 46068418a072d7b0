package dev.topaz.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes files so that nobody ever sees half of one: beside its place first, and moved there when all are complete. */
public final class AtomicFiles {
    private static final Pattern DRAFT = Pattern.compile("\\..+\\.(\\d{1,18})\\.tmp");

    private AtomicFiles() {}

    /** All of the files; none of them when one cannot be written. Folders are made where they are missing. */
    static void write(Map<Path, String> texts) throws IOException {
        Map<Path, byte[]> bytes = new LinkedHashMap<>();
        texts.forEach((place, text) -> bytes.put(place, text.getBytes(StandardCharsets.UTF_8)));
        writeBytes(bytes);
    }

    /** As {@link #write}, for texts that are not in UTF-8. */
    public static void writeBytes(Map<Path, byte[]> files) throws IOException {
        Map<Path, Path> drafts = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                Path draft = draft(file.getKey());
                drafts.put(draft, file.getKey());
                Files.write(draft, file.getValue());
            }
            for (Map.Entry<Path, Path> draft : drafts.entrySet()) {
                Files.move(draft.getKey(), draft.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            for (Path draft : drafts.keySet()) {
                Files.deleteIfExists(draft);
            }
        }
    }

    /** Deletes from a folder the drafts that interrupted processes have left there; the folder need not exist. */
    public static void deleteDrafts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(AtomicFiles::isAbandoned).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isAbandoned(Path file) {
        Matcher draft = DRAFT.matcher(file.getFileName().toString());
        return draft.matches()
                && ProcessHandle.of(Long.parseLong(draft.group(1))).isEmpty();
    }

    /** The name has the process in it: two runs at once do not write into each other's. */
    private static Path draft(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            throw new IOException(place + " is a folder");
        }
        Files.createDirectories(place.toAbsolutePath().getParent());
        return place.resolveSibling(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    }
}
