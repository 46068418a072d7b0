package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.topaz.generate.CatalogPlace;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.place.NamePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue as the last of the places, with a real compiler. */
class CatalogPlaceTest {
    private static final String SOLD = "taobao.trades.sold.get";
    private static final String REFUNDS = "taobao.refunds.receive.get";
    private static final String TMALL = "tmall.item.schema.add";

    private final ApiCatalog catalog =
            ApiCatalog.installed(CatalogPlaceTest.class.getClassLoader()).orElseThrow();

    @TempDir
    Path specs;

    @Test
    void compilesApisThatOnlyTheCatalogueHas() throws IOException {
        Compilation compilation = compile(names(SOLD, REFUNDS, TMALL));

        assertEquals(
                Set.of(
                        "TradesSoldGetRequest",
                        "TradesSoldGetResponse",
                        "TradesSoldGetFields",
                        "RefundsReceiveGetRequest",
                        "RefundsReceiveGetFields",
                        "RefundsReceiveGetResponse",
                        "TmallItemSchemaAddRequest",
                        "TmallItemSchemaAddResponse",
                        "ShopClient"),
                generated(compilation));
        String request = source(compilation, "TradesSoldGetRequest");
        String address = catalog.find(SOLD).orElseThrow().spec().source().replace("&", "&amp;");
        assertTrue(request.contains("@see <a href=\"" + address + "\">"), request);
    }

    @Test
    void tellsOnceWhichApisCameFromTheCatalogueAndHowToPinThem() {
        Compilation compilation = compile(
                names(SOLD, REFUNDS),
                JavaFileObjects.forSourceString(
                        "other.Other",
                        "package other;\n@dev.topaz.runtime.TopApis(\"" + TMALL + "\")\ninterface Other {}"));

        List<String> notes = notes(compilation);
        assertEquals(1, notes.size(), notes::toString);
        String note = notes.get(0);
        assertTrue(note.contains(REFUNDS + ", " + SOLD + ", " + TMALL + ": facts of " + catalog.date()), note);
        assertTrue(note.contains("mvn topaz:import -Dtopaz.documents=" + REFUNDS + "," + SOLD + "," + TMALL), note);
    }

    @Test
    void countsTheApisOfALongNote() {
        int trades = catalog.apiNames(NamePattern.of("taobao.trade.*")).size();

        List<String> notes = notes(compile("\"taobao.trade.*\""));

        assertTrue(notes.get(0).contains(" and " + (trades - 3) + " more: facts of"), notes::toString);
    }

    @Test
    void asksTheCatalogueAfterEveryOtherPlace() throws IOException {
        write(SOLD, "ours");

        Compilation compilation = compile(names(SOLD));

        assertTrue(source(compilation, "TradesSoldGetRequest").contains("ours"));
        assertEquals(List.of(), notes(compilation));
    }

    @Test
    void takesPatternsWithABeginningFromBothTheSpecsAndTheCatalogue() throws IOException {
        write("taobao.refunds.demo.get", "ours");

        Set<String> generated = generated(compile("\"taobao.refunds.*\""));

        assertTrue(generated.contains("RefundsDemoGetRequest"), generated::toString);
        assertTrue(generated.contains("RefundsReceiveGetRequest"), generated::toString);
    }

    @Test
    void neverTakesAllApisFromTheCatalogue() throws IOException {
        write(SOLD, "ours");

        assertEquals(
                Set.of("TradesSoldGetRequest", "TradesSoldGetResponse", "ShopClient"), generated(compile("\"*\"")));
        assertEquals(
                Set.of("TradesSoldGetRequest", "TradesSoldGetResponse", "ShopClient"), generated(compile("\"*.get\"")));
    }

    @Test
    void suggestsNamesOfTheCatalogue() {
        Compilation compilation = compile(names("taobao.trades.sold.gte"));

        String error = compilation.errors().get(0).getMessage(Locale.ROOT);
        assertTrue(error.contains("the processor path, the catalogue [UNKNOWN_API]"), error);
        assertTrue(error.contains("did you mean '" + SOLD + "'?"), error);
    }

    @Test
    void isEmptyWithoutTheJar() {
        CatalogPlace place = new CatalogPlace(ClassLoader.getPlatformClassLoader());

        assertEquals(Optional.empty(), place.find(SOLD));
        assertEquals(Set.of(), place.apiNames());
        assertEquals(Set.of(), place.apiNames(NamePattern.of("taobao.trade.*")));
        assertEquals("", place.description());
        assertEquals(Optional.empty(), place.note());
    }

    private void write(String api, String title) throws IOException {
        Files.writeString(
                specs.resolve(api + ".xml"),
                "<api xmlns=\"https://topaz.dev/spec/1\" name=\"" + api + "\" title=\"" + title + "\"/>");
    }

    private static String names(String... apis) {
        return "{\"" + String.join("\", \"", apis) + "\"}";
    }

    /** As strictly as a careful user compiles: a note is no warning. */
    private Compilation compile(String wanted, JavaFileObject... more) {
        JavaFileObject shop = JavaFileObjects.forSourceString(
                "shop.Shop", "package shop;\n@dev.topaz.runtime.TopApis(" + wanted + ")\ninterface Shop {}");
        return UserModule.javac()
                .withProcessors(new TopazProcessor())
                .withOptions("-Xlint:all,-processing", "-Werror", "-Atopaz.specs=" + specs)
                .compile(Stream.concat(Stream.of(shop), Stream.of(more)).toList());
    }

    private static Set<String> generated(Compilation compilation) {
        assertEquals(List.of(), compilation.errors());
        return compilation.generatedSourceFiles().stream()
                .map(file -> file.getName().replaceAll("^.*/|\\.java$", ""))
                .collect(Collectors.toSet());
    }

    private static List<String> notes(Compilation compilation) {
        assertEquals(List.of(), compilation.errors());
        return compilation.notes().stream()
                .filter(note -> note.getKind() == Diagnostic.Kind.NOTE)
                .map(note -> note.getMessage(Locale.ROOT))
                .toList();
    }

    private static String source(Compilation compilation, String type) throws IOException {
        return compilation
                .generatedSourceFile("shop." + type)
                .orElseThrow()
                .getCharContent(false)
                .toString();
    }
}
