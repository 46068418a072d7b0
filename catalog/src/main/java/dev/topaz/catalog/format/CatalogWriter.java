package dev.topaz.catalog.format;

import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.catalog.CatalogTitle;
import dev.topaz.spec.catalog.CatalogTitle.Kind;
import dev.topaz.spec.catalog.TopicFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes a catalogue: header, index, dictionary, and the groups of APIs and topics. The same contents give the same bytes with
 * the same version of zlib.
 */
public final class CatalogWriter {
    /** More would compress a little better, and make the one API that is asked for slower to reach. */
    private static final int GROUP_SIZE = 16;

    private final List<String> categories;
    private final byte[] dictionary;
    private final FactsOutput blocks = new FactsOutput();
    private long written;

    private CatalogWriter(CatalogContents contents) {
        Set<String> sorted = new TreeSet<>();
        contents.apis().forEach(api -> sorted.add(api.spec().category()));
        contents.topics().forEach(topic -> sorted.add(topic.category()));
        this.categories = List.copyOf(sorted);
        this.dictionary = PresetDictionary.of(contents.apis());
    }

    /**
     * Returns the bytes of a catalogue.
     *
     * @throws IllegalArgumentException for two entries of one name, and for facts that the format has no room for
     */
    public static byte[] write(CatalogContents contents) {
        return new CatalogWriter(contents).bytes(contents);
    }

    private byte[] bytes(CatalogContents contents) {
        FactsOutput index = new FactsOutput();
        index.number(contents.date().toEpochDay());
        index.number(append(Compression.deflate(dictionary, Compression.NO_DICTIONARY)).length);
        index.block(
                IndexTable.bytes(categories.stream().map(CatalogWriter::text).toList()));
        index.block(groups(contents.apis().stream().map(CatalogWriter::entry).toList()));
        index.block(groups(contents.topics().stream().map(CatalogWriter::entry).toList()));
        byte[] packed = Compression.deflate(index.toBytes(), Compression.NO_DICTIONARY);
        FactsOutput file = new FactsOutput();
        Stream.of(CatalogHeader.write(packed.length), packed, blocks.toBytes()).forEach(file::raw);
        return file.toBytes();
    }

    private static byte[] text(String text) {
        FactsOutput out = new FactsOutput();
        out.text(text);
        return out.toBytes();
    }

    private byte[] groups(List<Entry> entries) {
        requireDistinct(entries);
        List<byte[]> groups = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += GROUP_SIZE) {
            groups.add(group(entries.subList(from, Math.min(entries.size(), from + GROUP_SIZE)))
                    .bytes());
        }
        return IndexTable.bytes(groups);
    }

    private static void requireDistinct(List<Entry> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            String name = sorted.get(i).title().name();
            if (name.equals(sorted.get(i - 1).title().name())) {
                throw new IllegalArgumentException("two entries are called " + name);
            }
        }
    }

    private CatalogSection.Group group(List<Entry> entries) {
        FactsOutput titles = new FactsOutput();
        FactsOutput facts = new FactsOutput();
        for (Entry entry : entries) {
            titles.text(entry.title().name());
            titles.text(entry.title().title());
            titles.number(categories.indexOf(entry.title().category()));
            facts.block(entry.facts());
        }
        long at = written;
        int titlesLength = append(Compression.deflate(titles.toBytes(), dictionary)).length;
        int factsLength = append(Compression.deflate(facts.toBytes(), dictionary)).length;
        String firstName = entries.get(0).title().name();
        return new CatalogSection.Group(firstName, entries.size(), at, titlesLength, factsLength);
    }

    private byte[] append(byte[] block) {
        blocks.raw(block);
        written += block.length;
        return block;
    }

    private static Entry entry(ApiFacts api) {
        CatalogTitle title = new CatalogTitle(
                Kind.API, api.spec().name(), api.spec().title(), api.spec().category());
        return new Entry(title, FactsEncoder.encode(api));
    }

    private static Entry entry(TopicFacts topic) {
        CatalogTitle title = new CatalogTitle(Kind.TOPIC, topic.name(), topic.title(), topic.category());
        return new Entry(title, FactsEncoder.encode(topic));
    }

    private record Entry(CatalogTitle title, byte[] facts) {}
}
