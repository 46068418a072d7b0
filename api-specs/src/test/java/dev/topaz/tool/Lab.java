package dev.topaz.tool;

import dev.topaz.diff.DiffFormat;
import dev.topaz.site.DocSite;
import dev.topaz.site.LocalSite;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of specs, a doc site, and somebody who writes down what is told. */
final class Lab implements AutoCloseable {
    final LocalSite site = new LocalSite();
    final Path root;
    final Path specs;
    final Recorder told = new Recorder();

    Lab(Path root) throws IOException {
        this.root = root;
        this.specs = root.resolve("specs");
    }

    ToolContext context() {
        return new ToolContext(new DocSite(site.options()), new SpecFolder(specs), told);
    }

    /** A file beside the folder of specs. */
    String file(String name, String text) throws IOException {
        return Files.writeString(root.resolve(name), text).toString();
    }

    void spec(String api, String xml) throws IOException {
        Files.createDirectories(specs);
        Files.writeString(specs.resolve(SpecFiles.fileName(api)), xml);
    }

    String spec(String api) throws IOException {
        return Files.readString(specs.resolve(SpecFiles.fileName(api)));
    }

    ApiSpec read(String api) throws IOException {
        return SpecXml.read(api, spec(api)).spec().orElseThrow();
    }

    void corrections(String text) throws IOException {
        Files.createDirectories(specs);
        Files.writeString(specs.resolve("corrections.txt"), text);
    }

    /** Everything in the folder of specs, hidden files too. */
    List<String> files() throws IOException {
        if (!Files.exists(specs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(specs)) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }

    Outcome importAll(String... places) throws InterruptedException {
        return order(new ImportDocuments.Order(List.of(places), "", "", ""));
    }

    Outcome order(ImportDocuments.Order order) throws InterruptedException {
        return new ImportDocuments(context()).run(order, DiffFormat.TEXT);
    }

    @Override
    public void close() {
        site.close();
    }
}
