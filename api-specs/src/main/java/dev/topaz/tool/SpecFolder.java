package dev.topaz.tool;

import dev.topaz.correct.CorrectionProblem;
import dev.topaz.correct.Corrections;
import dev.topaz.diff.ApiDiff;
import dev.topaz.diff.SpecDiff;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.IoReason;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.Utf8Text;
import dev.topaz.spec.place.SpecText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of spec files, one for each API, with the corrections beside them. */
public final class SpecFolder {
    /** What is safe as the name of a file: nothing that climbs out of the folder. */
    private static final Pattern API_NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    private final Path path;

    public SpecFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /**
     * Every spec, by the name of its API.
     *
     * @param problems receives what is wrong with the files, and one when there are none
     */
    SortedMap<String, ApiSpec> read(List<Problem> problems) {
        SortedMap<String, ApiSpec> specs = new TreeMap<>();
        List<String> files = files(problems);
        for (String file : files) {
            read(file, problems).ifPresent(spec -> specs.put(spec.name(), spec));
        }
        if (files.isEmpty()) {
            problems.add(new Problem(
                    ToolProblem.NO_SPECS,
                    "there is no spec in this folder",
                    new Location(path.toString(), 0, 0),
                    "'import' puts specs there"));
        }
        return specs;
    }

    /** The names of the spec files, each kind in alphabetical order: not in that of the disk. */
    private List<String> files(List<Problem> problems) {
        return Stream.of(DocumentKind.values())
                .flatMap(kind -> files(kind, problems).stream())
                .toList();
    }

    private List<String> files(DocumentKind kind, List<Problem> problems) {
        Path folder = path.resolve(kind.folder());
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name ->
                            !name.startsWith(".") && SpecFiles.apiName(name).isPresent())
                    .map(name -> kind.folder() + name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(DocumentLoader.unreadable(folder.toString(), e));
            return List.of();
        }
    }

    private Optional<ApiSpec> read(String fileName, List<Problem> problems) {
        Path file = path.resolve(fileName);
        try {
            SpecReading reading =
                    SpecText.of(file.toString(), Files.readAllBytes(file)).read();
            problems.addAll(reading.problems());
            return reading.spec().filter(spec -> isWhereItBelongs(spec, fileName, problems));
        } catch (IOException e) {
            problems.add(DocumentLoader.unreadable(file.toString(), e));
            return Optional.empty();
        }
    }

    private boolean isWhereItBelongs(ApiSpec spec, String fileName, List<Problem> problems) {
        boolean right = fileName.equals(SpecFiles.fileName(spec.kind(), spec.name()));
        if (!right) {
            problems.add(new Problem(
                    ToolProblem.WRONG_FILE_NAME,
                    "this file holds the spec of '" + spec.name() + "', and nobody will look for it here",
                    new Location(path.resolve(fileName).toString(), 0, 0),
                    "rename it to " + SpecFiles.fileName(spec.kind(), spec.name())));
        }
        return right;
    }

    /** The spec of this API or topic; empty when there is none, or none that can be read. */
    Optional<ApiSpec> find(String api) {
        return isApiName(api)
                ? Stream.of(DocumentKind.values())
                        .map(kind -> SpecFiles.fileName(kind, api))
                        .filter(fileName -> Files.isRegularFile(path.resolve(fileName)))
                        .flatMap(fileName -> read(fileName, new ArrayList<>()).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether this is the name of an API, and so of a file. */
    static boolean isApiName(String api) {
        return API_NAME.matcher(api).matches();
    }

    /** What the team has corrected. */
    Corrections corrections(List<Problem> problems) {
        Path file = path.resolve(Corrections.FILE);
        if (!Files.exists(file)) {
            return Corrections.none();
        }
        try {
            Utf8Text text = Utf8Text.decode(file.toString(), Files.readAllBytes(file), CorrectionProblem.NOT_UTF8);
            text.problem().ifPresent(problems::add);
            return Corrections.read(file.toString(), text.text(), problems);
        } catch (IOException e) {
            problems.add(DocumentLoader.unreadable(file.toString(), e));
            return Corrections.none();
        }
    }

    /** Those that differ from what the folder has, by more than how the file is laid out. */
    List<ApiSpec> changed(Collection<ApiSpec> specs) {
        return specs.stream()
                .filter(spec ->
                        !find(spec.name()).map(ApiSpec::withoutLocations).equals(Optional.of(spec.withoutLocations())))
                .toList();
    }

    /** What these specs change in the folder. */
    List<ApiDiff> difference(Collection<ApiSpec> specs) {
        List<ApiSpec> before = specs.stream()
                .map(spec -> find(spec.name()))
                .flatMap(Optional::stream)
                .toList();
        return SpecDiff.compareAll(before, specs);
    }

    /** Writes one spec if it differs from what the folder has, and tells what it changes. */
    List<ApiDiff> renew(ApiSpec spec, List<Problem> problems) {
        List<ApiSpec> changed = changed(List.of(spec));
        List<ApiDiff> changes = difference(changed);
        return write(changed, problems) ? changes : List.of();
    }

    /**
     * Writes specs: all of them, or none. Each has been read back and resolved before the first is written.
     *
     * @return whether they are written
     */
    boolean write(Collection<ApiSpec> specs, List<Problem> problems) {
        Map<Path, String> texts = new TreeMap<>();
        for (ApiSpec spec : specs) {
            Path file = path.resolve(SpecFiles.fileName(spec.kind(), spec.name()));
            SpecProof.textOf(spec, file.toString(), problems).ifPresent(text -> texts.put(file, text));
        }
        if (texts.size() < specs.size()) {
            return false;
        }
        try {
            AtomicFiles.write(texts);
            return true;
        } catch (IOException e) {
            problems.add(notWritten(path, e));
            return false;
        }
    }

    static Problem notWritten(Path folder, IOException e) {
        return new Problem(
                ToolProblem.NOT_WRITTEN,
                "cannot write here: " + IoReason.of(e, folder.toString()),
                new Location(folder.toString(), 0, 0),
                "is it a folder in which you may write, and is there space?");
    }
}
