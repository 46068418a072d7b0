package dev.topaz.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes files so that nobody ever sees half of one: beside its place first, and moved there when all are complete. */
public final class AtomicFiles {
    /** As many as Linux follows. */
    private static final int MAX_LINKS = 40;

    private static final Pattern DRAFT = Pattern.compile("\\..+\\.(\\d{1,18})\\.tmp");

    private AtomicFiles() {}

    /** All of the files; none of them when one cannot be written. Folders are made where they are missing. */
    static void write(Map<Path, String> texts) throws IOException {
        Map<Path, byte[]> bytes = new LinkedHashMap<>();
        texts.forEach((place, text) -> bytes.put(place, text.getBytes(StandardCharsets.UTF_8)));
        writeBytes(bytes);
    }

    /**
     * As {@link #write}, for texts that are not in UTF-8. A file that was there keeps its permissions. A link stays, and the file that it
     * leads to is written. What is neither a file nor a folder, such as a pipe or {@code /dev/stdout}, is written to.
     */
    public static void writeBytes(Map<Path, byte[]> files) throws IOException {
        Map<Path, Path> drafts = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                if (isStream(file.getKey())) {
                    Files.write(file.getKey(), file.getValue(), StandardOpenOption.WRITE);
                } else {
                    Path place = linked(file.getKey());
                    Path draft = draft(place);
                    drafts.put(draft, place);
                    write(draft, file.getValue(), place);
                }
            }
            move(drafts);
        } catch (IOException | RuntimeException | Error e) {
            delete(drafts.keySet(), e);
            throw e;
        }
    }

    private static void move(Map<Path, Path> drafts) throws IOException {
        for (Map.Entry<Path, Path> draft : drafts.entrySet()) {
            Files.move(draft.getKey(), draft.getValue(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Returns whether something is there that a file must not take the place of. */
    private static boolean isStream(Path place) {
        return Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place);
    }

    /** Returns the file that a link leads to, whether it is there or not; of anything else the place itself. */
    private static Path linked(Path place) throws IOException {
        Path file = place;
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MAX_LINKS) {
                throw new FileSystemLoopException(place.toString());
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        return file;
    }

    /** Writes a draft with the permissions of the file that it replaces. */
    private static void write(Path draft, byte[] bytes, Path replaced) throws IOException {
        Files.write(draft, bytes);
        PosixFileAttributeView permissions = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (permissions != null && Files.exists(replaced)) {
            permissions.setPermissions(Files.getPosixFilePermissions(replaced));
        }
    }

    private static void delete(Collection<Path> drafts, Throwable cause) {
        for (Path draft : drafts) {
            try {
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                cause.addSuppressed(e);
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
