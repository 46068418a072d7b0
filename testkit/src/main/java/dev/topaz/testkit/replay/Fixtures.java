package dev.topaz.testkit.replay;

import dev.topaz.spec.Nearest;
import dev.topaz.testkit.wire.WireCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The recorded exchanges of a folder, played back. Safe for use by many threads.
 *
 * <p>The same call recorded several times is answered in that order; the last answer stays.
 */
public final class Fixtures {
    /** No recordings. */
    public static final Fixtures NONE = new Fixtures("", List.of(), Set.of());

    private final String place;
    private final List<Named> all;
    private final Map<FixtureKey, List<Named>> byKey;
    private final Map<FixtureKey, AtomicInteger> played = new ConcurrentHashMap<>();
    private final Set<String> volatileParams;
    private final Set<String> apiNames;

    private record Named(String file, Fixture fixture) {}

    /** A recorded answer. */
    public record Recorded(int status, String contentType, String body) {}

    private Fixtures(String place, List<Named> all, Set<String> volatileParams) {
        this.place = place;
        this.all = all;
        this.volatileParams = Set.copyOf(volatileParams);
        this.apiNames =
                all.stream().map(named -> named.fixture.key().apiName()).collect(Collectors.toUnmodifiableSet());
        this.byKey = all.stream()
                .collect(Collectors.groupingBy(named -> named.fixture.key().without(this.volatileParams)));
    }

    /**
     * Returns the recordings of a folder.
     *
     * @param volatileParams the parameters that differ from run to run, and do not make another call
     * @throws IllegalArgumentException if the folder has no recordings, or a file that is not one
     */
    public static Fixtures in(Path folder, Set<String> volatileParams) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder of recordings at " + folder.toAbsolutePath());
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Named> all = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparingInt(
                                    (Path file) -> file.toString().length())
                            .thenComparing(Comparator.naturalOrder()))
                    .map(Fixtures::read)
                    .toList();
            if (all.isEmpty()) {
                throw new IllegalArgumentException("there are no recordings in " + folder.toAbsolutePath());
            }
            return new Fixtures(folder.toString(), all, volatileParams);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the recordings of " + folder, e);
        }
    }

    /** Returns whether there are no recordings at all. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns whether there is a recording of an API. */
    public boolean hold(String apiName) {
        return apiNames.contains(apiName);
    }

    /** Plays each from its first recording again. */
    public void rewind() {
        played.clear();
    }

    /** Returns the recorded answer of such a call; empty if there is none. */
    public Optional<Recorded> answer(WireCall call) {
        FixtureKey key = FixtureKey.of(call).without(volatileParams);
        return Optional.ofNullable(byKey.get(key)).map(recordings -> {
            int number =
                    played.computeIfAbsent(key, first -> new AtomicInteger()).getAndIncrement();
            Fixture fixture = recordings.get(Math.min(number, recordings.size() - 1)).fixture;
            return new Recorded(fixture.status(), fixture.contentType(), fixture.body());
        });
    }

    /** Describes why no recording answers a call, and which one is the nearest. */
    public String missing(WireCall call) {
        FixtureKey key = FixtureKey.of(call).without(volatileParams);
        return all.stream()
                .filter(named -> named.fixture.key().apiName().equals(key.apiName()))
                .map(named ->
                        new Distance(named.file, differences(named.fixture.key().without(volatileParams), key)))
                .min(Comparator.comparingInt(distance -> distance.differences.size()))
                .map(nearest -> "no recording in " + place + " is of this call; the nearest is " + nearest.file
                        + ", where " + String.join(", ", nearest.differences))
                .orElseGet(() -> noneOf(key.apiName()));
    }

    private record Distance(String file, List<String> differences) {}

    private String noneOf(String apiName) {
        return "no recording in " + place + " is of " + apiName
                + Nearest.to(apiName, apiNames)
                        .map(near -> "; there is one of " + near)
                        .orElse("");
    }

    private static List<String> differences(FixtureKey recorded, FixtureKey called) {
        Set<String> names = new TreeSet<>(recorded.params().keySet());
        names.addAll(called.params().keySet());
        Stream<String> params = names.stream()
                .filter(name -> !value(recorded, name).equals(value(called, name)))
                .map(name -> "'" + name + "' is " + value(recorded, name) + ", and here " + value(called, name));
        Stream<String> format = recorded.format().equals(called.format())
                ? Stream.empty()
                : Stream.of("the format is " + recorded.format() + ", and here " + called.format());
        Stream<String> files = recorded.files().equals(called.files())
                ? Stream.empty()
                : Stream.of("the files are " + recorded.files() + ", and here " + called.files());
        return Stream.of(params, format, files).flatMap(each -> each).toList();
    }

    private static String value(FixtureKey key, String name) {
        String value = key.params().get(name);
        return value == null ? "absent" : "\"" + value + "\"";
    }

    private static Named read(Path file) {
        try {
            Fixture fixture = Fixture.read(Files.readString(file, StandardCharsets.UTF_8))
                    .orElseThrow(() -> new IllegalArgumentException(file.toAbsolutePath() + " is not a recording"));
            return new Named(String.valueOf(file.getFileName()), fixture);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the recording " + file, e);
        }
    }

    @Override
    public String toString() {
        return "Fixtures[" + place + ", " + all.size() + "]";
    }
}
