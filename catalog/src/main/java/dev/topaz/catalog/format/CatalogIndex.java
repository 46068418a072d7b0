package dev.topaz.catalog.format;

import dev.topaz.spec.catalog.CatalogTitle.Kind;
import java.io.IOException;
import java.time.LocalDate;

/**
 * What is known before any group is read.
 *
 * @param dictionaryLength the bytes of the dictionary, which comes first after the index
 * @param categories the categories, to which the lines of the table of contents refer by number
 */
record CatalogIndex(
        LocalDate date, int dictionaryLength, IndexTable categories, CatalogSection apis, CatalogSection topics) {

    CatalogSection section(Kind kind) {
        return kind == Kind.API ? apis : topics;
    }

    static CatalogIndex read(FactsInput in) throws IOException {
        return new CatalogIndex(
                LocalDate.ofEpochDay(in.number()),
                (int) in.number(),
                IndexTable.read(in.block()),
                new CatalogSection(IndexTable.read(in.block())),
                new CatalogSection(IndexTable.read(in.block())));
    }
}
