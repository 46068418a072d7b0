package dev.topaz.catalog.format;

import dev.topaz.catalog.format.CatalogSection.Group;
import dev.topaz.spec.catalog.CatalogTitle;
import dev.topaz.spec.catalog.CatalogTitle.Kind;
import dev.topaz.spec.place.NamePattern;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads parts of a catalogue: the index and the dictionary once, blocks when they are asked for. */
final class CatalogReader {
    private final CatalogFile.Opener opener;
    private final CatalogIndex index;
    private final byte[] dictionary;
    private final long begin;

    private CatalogReader(CatalogFile.Opener opener, CatalogIndex index, byte[] dictionary, long begin) {
        this.opener = opener;
        this.index = index;
        this.dictionary = dictionary;
        this.begin = begin;
    }

    static CatalogReader open(CatalogFile.Opener opener) throws IOException {
        try (InputStream in = opener.open()) {
            int indexLength = CatalogHeader.read(in);
            byte[] raw = Compression.inflate(exactly(in, indexLength), Compression.NO_DICTIONARY);
            CatalogIndex index = CatalogIndex.read(new FactsInput(raw));
            byte[] dictionary = Compression.inflate(exactly(in, index.dictionaryLength()), Compression.NO_DICTIONARY);
            return new CatalogReader(opener, index, dictionary, CatalogHeader.LENGTH + (long) indexLength);
        }
    }

    CatalogIndex index() {
        return index;
    }

    /**
     * One entry, found and not decoded yet.
     *
     * @param facts stands where the facts begin
     */
    record Entry(CatalogTitle title, FactsInput facts) {}

    Optional<Entry> find(Kind kind, String name) throws IOException {
        Optional<Group> group = index.section(kind).groupOf(name);
        if (group.isEmpty()) {
            return Optional.empty();
        }
        List<CatalogTitle> titles;
        try (Blocks blocks = new Blocks()) {
            titles = titles(kind, group.get(), blocks);
        }
        for (int i = 0; i < titles.size(); i++) {
            if (titles.get(i).name().equals(name)) {
                return Optional.of(new Entry(titles.get(i), facts(group.get(), i)));
            }
        }
        return Optional.empty();
    }

    Set<String> names(Kind kind, NamePattern pattern) throws IOException {
        Set<String> names = new TreeSet<>();
        for (CatalogTitle title : titles(kind, pattern.prefix())) {
            if (pattern.matches(title.name())) {
                names.add(title.name());
            }
        }
        return names;
    }

    List<CatalogTitle> titles() throws IOException {
        List<CatalogTitle> titles = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            titles.addAll(titles(kind, ""));
        }
        return titles;
    }

    /** Returns the lines of all groups in which names with this prefix can be. */
    private List<CatalogTitle> titles(Kind kind, String prefix) throws IOException {
        List<CatalogTitle> titles = new ArrayList<>();
        try (Blocks blocks = new Blocks()) {
            for (Group group : index.section(kind).groupsOf(prefix)) {
                titles.addAll(titles(kind, group, blocks));
            }
        }
        return titles;
    }

    private List<CatalogTitle> titles(Kind kind, Group group, Blocks blocks) throws IOException {
        FactsInput in = blocks.read(group.at(), group.titlesLength());
        List<CatalogTitle> titles = new ArrayList<>(group.count());
        for (int i = 0; i < group.count(); i++) {
            String name = in.text();
            String title = in.text();
            FactsInput category = index.categories().record((int) in.number());
            titles.add(new CatalogTitle(kind, name, title, category.text()));
        }
        return titles;
    }

    private FactsInput facts(Group group, int position) throws IOException {
        FactsInput facts;
        try (Blocks blocks = new Blocks()) {
            facts = blocks.read(group.at() + group.titlesLength(), group.factsLength());
        }
        for (int before = 0; before < position; before++) {
            facts.skipBlock();
        }
        facts.beginBlock();
        return facts;
    }

    /** Reads blocks in the order in which they stand. In a compressed jar, all that stands before a block is read to get there. */
    private final class Blocks implements Closeable {
        private final InputStream in = opener.open();
        private long position;

        Blocks() throws IOException {}

        FactsInput read(long at, int length) throws IOException {
            in.skipNBytes(begin + at - position);
            position = begin + at + length;
            return new FactsInput(Compression.inflate(exactly(in, length), dictionary));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the file ends too early");
        }
        return bytes;
    }
}
