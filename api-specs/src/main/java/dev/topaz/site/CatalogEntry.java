package dev.topaz.site;

/**
 * One API of the catalog.
 *
 * @param name {@code taobao.trade.get}
 * @param docId by which the site knows its document
 * @param category the folder it stands in; may be empty
 */
public record CatalogEntry(String name, String docId, String category) {}
