package dev.topaz.explorer.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.explorer.DemoSpecs;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.Location;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.catalog.CatalogTitle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    @TempDir
    private Path root;

    private static Library read(Path... places) {
        return Library.read(List.of(places).stream().map(SpecPlace::new).toList());
    }

    private static List<String> names(Library library) {
        return library.specs().stream().map(ApiSpec::name).toList();
    }

    @Test
    void readsAFolderOfSpecs() throws IOException {
        Library library = read(DemoSpecs.write(root));

        assertEquals(List.of("taobao.demo.picture.upload", "taobao.demo.trade.get", "tmall.demo.ping"), names(library));
        assertEquals(
                DemoSpecs.TRADE.withoutLocations(),
                library.find("taobao.demo.trade.get").orElseThrow().withoutLocations());
        assertEquals(List.of(), library.problems());
    }

    @Test
    void readsWhateverHasSpecsInside() throws IOException {
        DemoSpecs.write(root.resolve("resources").resolve(SpecFiles.FOLDER));
        Path jar = root.resolve("specs.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(SpecFiles.resource("tmall.demo.ping")));
            zip.write(SpecXml.write(DemoSpecs.EMPTY).getBytes("UTF-8"));
            zip.closeEntry();
        }

        assertEquals(3, read(root.resolve("resources")).specs().size());
        assertEquals(List.of("tmall.demo.ping"), names(read(jar)));
    }

    @Test
    void aPlaceThatHasMessageTopicsAloneIsNoMistake() throws IOException {
        Path topics = Files.createDirectories(root.resolve(DocumentKind.TOPIC.folder()));
        ApiSpec topic = ApiSpec.topic("demo_trade_DemoPaid", "付款", List.of(), Location.NONE);
        Files.writeString(topics.resolve(SpecFiles.fileName(topic.name())), SpecXml.write(topic));

        assertEquals(Optional.empty(), new SpecPlace(root).unusable());
        assertEquals(List.of(), read(root).problems());
        assertEquals(
                Optional.of(topic.name()),
                Topics.of(List.of(new SpecPlace(root)), Optional.empty())
                        .find(topic.name())
                        .map(ApiSpec::name));
    }

    @Test
    void theFirstPlaceCounts() throws IOException {
        Path first = DemoSpecs.write(root.resolve("first"));
        Path second = DemoSpecs.write(root.resolve("second"));
        Path ping = first.resolve("tmall.demo.ping.xml");
        Files.writeString(ping, Files.readString(ping).replace("title=\"ping\"", "title=\"mine\""));

        assertEquals(
                "mine",
                read(first, second).find("tmall.demo.ping").orElseThrow().title());
        assertEquals(
                "ping",
                read(second, first).find("tmall.demo.ping").orElseThrow().title());
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestIsThere() throws IOException {
        Path folder = DemoSpecs.write(root.resolve("specs"));
        Files.writeString(folder.resolve("broken.api.xml"), "<api");
        Path nowhere = root.resolve("nowhere");
        Path text = Files.writeString(root.resolve("page.txt"), "no jar");

        Library library = read(folder, nowhere, text, Files.createDirectories(root.resolve("empty")));

        assertEquals(3, library.specs().size());
        List<String> problems =
                library.problems().stream().map(Object::toString).toList();
        assertEquals(4, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith(folder.resolve("broken.api.xml") + ":1:"), problems::toString);
        assertTrue(problems.get(1).startsWith(nowhere + ": there is no folder and no jar here"), problems::toString);
        assertTrue(problems.get(2).startsWith(text + ": this is neither a folder nor a jar"), problems::toString);
        assertTrue(problems.get(3).contains("there is no spec here [NO_SPECS]\n  hint: name a folder"));
    }

    @Test
    void topicsThatCannotBeReadAreSaidAndTheFirstPlaceThatHasAGoodOneCounts() throws IOException {
        ApiSpec topic = ApiSpec.topic("demo_trade_DemoPaid", "付款", List.of(), Location.NONE);
        Path first = topics("first", "<topic");
        topics("second", SpecXml.write(topic));
        topics("third", SpecXml.write(topic).replace("付款", "其他"));
        List<SpecPlace> places = Stream.of("first", "second", "third", "nowhere")
                .map(name -> new SpecPlace(root.resolve(name)))
                .toList();

        Topics topics = Topics.of(places, Optional.empty());

        assertEquals(
                List.of("付款"),
                topics.search("").stream().map(CatalogTitle::title).toList());
        assertEquals("付款", topics.find(topic.name()).orElseThrow().title());
        List<String> problems = topics.problems().stream().map(Object::toString).toList();
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith(first + ":1:"), problems::toString);
    }

    private Path topics(String place, String xml) throws IOException {
        Path folder = Files.createDirectories(root.resolve(place).resolve(DocumentKind.TOPIC.folder()));
        return Files.writeString(folder.resolve(SpecFiles.fileName("demo_trade_DemoPaid")), xml);
    }

    @Test
    void theBundledSpecsAreFound() {
        assertTrue(Library.read(List.of(SpecPlace.bundled()))
                .find("taobao.bcpush.isv.event.emit")
                .isPresent());
    }

    @Test
    void countsCategories() throws IOException {
        assertEquals(
                Map.of("", 1L, "交易API", 1L, "图片API", 1L),
                read(DemoSpecs.write(root)).categories());
    }
}
