package dev.topaz.catalog.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Session;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.catalog.CatalogTitle;
import dev.topaz.spec.catalog.FactSource;
import dev.topaz.spec.place.NamePattern;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogFormatTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsWrittenIsRead(long seed) {
        CatalogContents contents = new RandomFacts(seed).contents(100, 40);

        CatalogFile catalog = file(CatalogWriter.write(contents));

        assertEquals(contents.date(), catalog.date());
        contents.apis()
                .forEach(api ->
                        assertEquals(Optional.of(api), catalog.find(api.spec().name())));
        contents.topics().forEach(topic -> assertEquals(Optional.of(topic), catalog.topic(topic.name())));
    }

    @Test
    void theOrderOfTheInputDoesNotMatterForTheBytes() {
        CatalogContents contents = new RandomFacts(1).contents(60, 20);
        List<ApiFacts> shuffled = new ArrayList<>(contents.apis());
        Collections.reverse(shuffled);

        assertArrayEquals(
                CatalogWriter.write(contents),
                CatalogWriter.write(new CatalogContents(contents.date(), shuffled, contents.topics())));
    }

    @Test
    void theTableOfContentsHasEveryEntryInOrder() {
        CatalogContents contents = new RandomFacts(2).contents(50, 20);

        List<CatalogTitle> titles = file(CatalogWriter.write(contents)).titles();

        List<CatalogTitle> expected = new ArrayList<>();
        contents.apis()
                .forEach(api -> expected.add(new CatalogTitle(
                        CatalogTitle.Kind.API,
                        api.spec().name(),
                        api.spec().title(),
                        api.spec().category())));
        contents.topics()
                .forEach(topic -> expected.add(
                        new CatalogTitle(CatalogTitle.Kind.TOPIC, topic.name(), topic.title(), topic.category())));
        assertEquals(expected, titles);
    }

    @Test
    void aNameThatIsNotThereIsNotFound() {
        CatalogFile catalog = file(CatalogWriter.write(new RandomFacts(3).contents(50, 20)));

        for (String name : List.of("", "a", "demo.trade", "demo.trade.999.get", "zzz", "demo_Topic1")) {
            assertEquals(Optional.empty(), catalog.find(name), name);
        }
        assertEquals(Optional.empty(), catalog.topic("demo.trade"));
    }

    @Test
    void anEmptyCatalogueHasNothing() {
        CatalogFile catalog = file(CatalogWriter.write(new CatalogContents(LocalDate.EPOCH, List.of(), List.of())));

        assertEquals(List.of(), catalog.titles());
        assertEquals(Set.of(), catalog.apiNames(NamePattern.of("taobao.*")));
        assertEquals(Optional.empty(), catalog.find("taobao.trade.get"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "demo.*",
                "demo.trade.*",
                "demo.trade.1*",
                "*.get",
                "demo.item.*.get",
                "demo.user.7.get",
                "a*",
                "z*"
            })
    void aPatternFindsExactlyTheNamesThatMatch(String text) {
        CatalogContents contents = new RandomFacts(4).contents(200, 30);
        NamePattern pattern = NamePattern.of(text);
        Predicate<String> matches = pattern::matches;

        Set<String> names = file(CatalogWriter.write(contents)).apiNames(pattern);

        Set<String> expected = contents.apis().stream()
                .map(api -> api.spec().name())
                .filter(matches)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, names);
    }

    @Test
    void onlyTheGroupsThatCanMatchAreRead() {
        byte[] bytes = CatalogWriter.write(new RandomFacts(5).contents(2_000, 10));
        Counter counter = new Counter(bytes);
        CatalogFile catalog = new CatalogFile("counted", counter::open);
        catalog.date();
        long index = counter.read;

        catalog.find("demo.trade.7.get");
        long afterOne = counter.read;
        Set<String> some = catalog.apiNames(NamePattern.of("demo.trade.10*"));
        long afterSome = counter.read;
        catalog.apiNames(NamePattern.ALL);

        assertTrue(afterOne - index < bytes.length / 20, afterOne - index + " of " + bytes.length);
        assertTrue(afterSome - afterOne < (counter.read - afterSome) / 5, afterSome - afterOne + " bytes");
        assertTrue(some.size() > 10, some.toString());
    }

    /** In a compressed jar, each opening reads all that stands before the block. */
    @Test
    void aFileOfWhichManyBlocksAreReadIsOpenedAFewTimesAlone() {
        CatalogContents contents = new RandomFacts(8).contents(500, 10);
        Counter counter = new Counter(CatalogWriter.write(contents));
        CatalogFile catalog = new CatalogFile("counted", counter::open);

        contents.apis()
                .forEach(api -> assertEquals(
                        api.spec(),
                        catalog.find(api.spec().name()).orElseThrow().spec()));

        assertEquals(KeptFile.TIMES_OPENED + 1, counter.opened);
    }

    @Test
    void everyDamagedByteIsOneClearErrorOrChangesNothing() {
        CatalogContents contents = new RandomFacts(6).contents(18, 3);
        byte[] bytes = CatalogWriter.write(contents);
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x55;
            assertDamageIsTold(damaged, contents, "byte " + i);
        }
    }

    @Test
    void aFileThatIsCutOffIsAClearError() {
        CatalogContents contents = new RandomFacts(7).contents(18, 3);
        byte[] bytes = CatalogWriter.write(contents);
        for (int length = 0; length < bytes.length; length++) {
            CatalogFile catalog = file(Arrays.copyOf(bytes, length));
            UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> readAll(catalog, contents));
            assertTrue(String.valueOf(e.getMessage()).startsWith("cannot read the test's catalogue: "), e.getMessage());
        }
    }

    @Test
    void aLaterVersionIsRefusedByItsNumber() {
        byte[] bytes = CatalogWriter.write(new RandomFacts(8).contents(3, 0));
        bytes[8]++;

        UncheckedIOException e = assertThrows(UncheckedIOException.class, file(bytes)::date);

        assertEquals(
                "cannot read the test's catalogue: it has version 2, and this reader knows version 1; get the file anew",
                e.getMessage());
    }

    @Test
    void twoEntriesOfOneNameAreRefused() {
        ApiFacts api = new RandomFacts(9).api("demo.trade.get");
        CatalogContents twice = new CatalogContents(LocalDate.EPOCH, List.of(api, api), List.of());

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> CatalogWriter.write(twice));

        assertEquals("two entries are called demo.trade.get", e.getMessage());
    }

    @Test
    void anAddressOfAnotherFormIsRefused() {
        ApiSpec spec = new ApiSpec(
                "demo.a",
                "",
                "",
                "",
                "https://example.com/doc",
                Session.NONE,
                List.of(),
                List.of(),
                List.of(),
                Location.NONE);
        ApiFacts api = new ApiFacts(spec, FactSource.DOCUMENT, Optional.empty(), Set.of());
        CatalogContents contents = new CatalogContents(LocalDate.EPOCH, List.of(api), List.of());

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> CatalogWriter.write(contents));

        assertTrue(String.valueOf(e.getMessage()).contains("https://example.com/doc"), e.getMessage());
    }

    private static void assertDamageIsTold(byte[] damaged, CatalogContents contents, String where) {
        CatalogFile catalog = file(damaged);
        try {
            readAll(catalog, contents);
        } catch (UncheckedIOException e) {
            assertTrue(String.valueOf(e.getMessage()).startsWith("cannot read the test's catalogue: "), where);
            return;
        }
        contents.apis()
                .forEach(api ->
                        assertEquals(Optional.of(api), catalog.find(api.spec().name()), where));
    }

    private static void readAll(CatalogFile catalog, CatalogContents contents) {
        catalog.titles();
        contents.apis().forEach(api -> catalog.find(api.spec().name()));
        contents.topics().forEach(topic -> catalog.topic(topic.name()));
    }

    private static CatalogFile file(byte[] bytes) {
        return new CatalogFile("the test's catalogue", () -> new ByteArrayInputStream(bytes));
    }

    /** Counts how often the file is opened, and the bytes that are read, not those that are skipped. */
    private static final class Counter {
        private final byte[] bytes;
        private long read;
        private int opened;

        Counter(byte[] bytes) {
            this.bytes = bytes;
        }

        InputStream open() {
            opened++;
            return new FilterInputStream(new ByteArrayInputStream(bytes)) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int count = super.read(buffer, offset, length);
                    read += Math.max(0, count);
                    return count;
                }
            };
        }
    }
}
