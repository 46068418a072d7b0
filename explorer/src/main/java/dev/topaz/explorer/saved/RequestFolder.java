package dev.topaz.explorer.saved;

import dev.topaz.explorer.call.CallOrder;
import dev.topaz.explorer.call.PrettyJson;
import dev.topaz.spec.IoReason;
import dev.topaz.tool.AtomicFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of requests, which a team may put under version control: {@code <api>/<name>.json} for those that the user has saved,
 * {@code history/<api>/<time>.json} for the last ones that were sent. Safe for use by many threads.
 *
 * <pre>{@code
 * RequestFolder folder = new RequestFolder(Path.of("requests"), Clock.systemUTC());
 * folder.save("已付款", order);
 * folder.list("taobao.trade.get");   // 已付款, then what was sent
 * }</pre>
 */
public final class RequestFolder {
    private static final String HISTORY = "history";
    private static final String ENDING = ".json";
    private static final int KEPT = 20;
    private static final Pattern API = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,79}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    public RequestFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Where a request of a folder comes from. */
    public enum Origin {
        SAVED,
        HISTORY
    }

    /** A request, and the name of its file without the ending. */
    public record Entry(Origin origin, String name, SavedRequest request) {}

    /** Returns the folder, as the user has named it. */
    public Path path() {
        return folder;
    }

    /**
     * Saves a request under a name, in place of one of the same name.
     *
     * @throws IllegalArgumentException for a name that is no name of a file everywhere
     */
    public synchronized void save(String name, CallOrder order) {
        write(saved(order.api(), name), SavedRequest.of(order, ""));
    }

    /** Deletes a saved request; does nothing if there is none. */
    public synchronized void delete(String api, String name) {
        try {
            Files.deleteIfExists(saved(api, name));
        } catch (IOException e) {
            throw new UncheckedIOException("the request cannot be deleted", e);
        }
    }

    /**
     * Keeps a request that was sent, and forgets the oldest of its API when there are more than twenty.
     *
     * @param outcome how the call ended
     */
    public synchronized void keep(CallOrder order, String outcome) {
        Path history = history(order.api());
        write(unused(history), SavedRequest.of(order, outcome));
        List<Path> files = files(history);
        files.subList(0, Math.max(0, files.size() - KEPT)).forEach(RequestFolder::forget);
    }

    /** Returns the requests of an API: the saved ones by name, then the sent ones, the last first. */
    public synchronized List<Entry> list(String api) {
        List<Entry> entries = new ArrayList<>();
        files(folder.resolve(checked(API, api)))
                .forEach(file -> read(Origin.SAVED, file).ifPresent(entries::add));
        List<Path> sent = new ArrayList<>(files(history(api)));
        sent.sort(Comparator.reverseOrder());
        sent.forEach(file -> read(Origin.HISTORY, file).ifPresent(entries::add));
        return entries;
    }

    /** Returns the file of now, or of the first millisecond behind it that no other request has. */
    private Path unused(Path history) {
        Instant time = clock.instant();
        Path file = history.resolve(TIME.format(time) + ENDING);
        while (Files.exists(file)) {
            time = time.plusMillis(1);
            file = history.resolve(TIME.format(time) + ENDING);
        }
        return file;
    }

    private Path saved(String api, String name) {
        return folder.resolve(checked(API, api)).resolve(checked(NAME, name.strip()) + ENDING);
    }

    private Path history(String api) {
        return folder.resolve(HISTORY).resolve(checked(API, api));
    }

    private static String checked(Pattern pattern, String name) {
        if (!pattern.matcher(name).matches() || name.endsWith(".") || name.equals(HISTORY)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not a name for a request: use letters, digits, blanks, dots, - and _");
        }
        return name;
    }

    /** Writes a file in one step: a reader sees the old file or the new one. */
    private static void write(Path file, SavedRequest request) {
        try {
            String text = PrettyJson.WRITER.writeValueAsString(request) + "\n";
            AtomicFiles.writeBytes(Map.of(file, text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the request cannot be written to " + file, e);
        }
    }

    private static List<Path> files(Path of) {
        try (Stream<Path> files = Files.list(of)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("the requests cannot be read in " + of, e);
        }
    }

    /** Reads a file; empty for a file that is not a saved request. */
    private static Optional<Entry> read(Origin origin, Path file) {
        try {
            SavedRequest request = JsonMapper.shared().readValue(Files.readAllBytes(file), SavedRequest.class);
            String fileName = String.valueOf(file.getFileName());
            String name = fileName.substring(0, fileName.length() - ENDING.length());
            return Optional.of(new Entry(origin, name, request));
        } catch (IOException | JacksonException e) {
            System.getLogger(RequestFolder.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "not a saved request: " + file + ": " + IoReason.of(e, file.toString()));
            return Optional.empty();
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("an old request cannot be deleted", e);
        }
    }
}
