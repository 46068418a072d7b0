package dev.topaz.benchmarks.generate;

import dev.topaz.benchmarks.run.Installation;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.place.SpecText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A project of one annotated source and some specs, compiled with Topaz, and without it from what Topaz wrote. */
final class Project {
    private static final String HEAP = "-Xmx2g";

    private final Path folder;
    private final List<String> options;

    /** What one compilation took. */
    record Took(double wallMillis, double cpuMillis, double peakMegabytes) {}

    private Project(String name, List<String> options) throws IOException {
        this.folder = Installation.workFolder("generate").resolve(name);
        this.options = options;
    }

    /** @param options of the compiler, beside those of every project */
    static Project with(String name, CorpusSpecs corpus, int apis, List<String> options)
            throws IOException, InterruptedException {
        Project project = new Project(name, options);
        delete(project.folder);
        corpus.write(apis, project.specs());
        project.writeSource("*");
        project.withTopaz();
        return project;
    }

    private void writeSource(String apis) throws IOException {
        Files.createDirectories(source().getParent());
        Files.writeString(source(), """
                package shop;

                @dev.topaz.runtime.TopApis("%s")
                interface Shop {}
                """.formatted(apis));
    }

    /** A project that names one API, whose spec is a file of its own, or comes from the catalogue. */
    static Project naming(String api, Optional<SpecText> spec) throws IOException {
        String name = spec.isPresent() ? "spec-file" : "catalogue";
        Project project = new Project(name, List.of());
        delete(project.folder);
        Files.createDirectories(project.specs());
        if (spec.isPresent()) {
            Files.writeString(
                    project.specs().resolve(SpecFiles.fileName(api)), spec.get().xml());
        }
        project.writeSource(api);
        return project;
    }

    Took withTopaz() throws IOException, InterruptedException {
        return compile(
                "topaz",
                List.of(
                        "-processorpath",
                        Installation.classPath(Installation.jars(Installation.PROCESSOR)),
                        "-Atopaz.specs=" + specs(),
                        "-s",
                        Files.createDirectories(folder.resolve("generated")).toString(),
                        source().toString()));
    }

    /** The floor of every processor: with one that hands over what Topaz wrote before. */
    Took readyMade() throws IOException, InterruptedException {
        return compile(
                "ready-made",
                List.of(
                        "-processorpath",
                        Installation.classes().toString(),
                        "-processor",
                        ReadyMade.class.getName(),
                        "-A" + ReadyMade.FOLDER + "=" + folder.resolve("generated"),
                        "-s",
                        Files.createDirectories(folder.resolve("generated-again"))
                                .toString(),
                        source().toString()));
    }

    Took alone() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", source().toString()));
        try (Stream<Path> files = Files.walk(folder.resolve("generated"))) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        return compile("alone", arguments);
    }

    /** Changes one spec, as an update of a document does. */
    void touchOneSpec(int round) throws IOException {
        try (Stream<Path> specs = Files.list(specs())) {
            Path first = specs.sorted().findFirst().orElseThrow();
            Files.writeString(
                    first, Files.readString(first).replaceFirst("title=\"[^\"]*\"", "title=\"changed " + round + "\""));
        }
    }

    private Took compile(String into, List<String> arguments) throws IOException, InterruptedException {
        Path file = folder.resolve(into + ".args");
        Files.write(
                file,
                Stream.concat(options.stream(), arguments.stream())
                        .map(Project::quoted)
                        .toList());
        long start = System.nanoTime();
        Process javac = javac(Files.createDirectories(folder.resolve("classes-" + into)), file);
        String[] said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ", 2);
        if (javac.waitFor() != 0) {
            throw new IOException("the compiler failed in " + folder);
        }
        double wall = (System.nanoTime() - start) / 1e6;
        return new Took(wall, Double.parseDouble(said[0]), Double.parseDouble(said[1]) / 1024);
    }

    private static Process javac(Path classes, Path arguments) throws IOException {
        return Installation.java(
                        HEAP,
                        "-cp",
                        Installation.classes().toString(),
                        Javac.class.getName(),
                        "-nowarn",
                        "-d",
                        classes.toString(),
                        "-cp",
                        Installation.classPath(Installation.jars(Installation.TOPAZ)),
                        "@" + arguments)
                .start();
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\") + '"';
    }

    private Path specs() {
        return folder.resolve("specs");
    }

    private Path source() {
        return folder.resolve("src/shop/Shop.java");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
