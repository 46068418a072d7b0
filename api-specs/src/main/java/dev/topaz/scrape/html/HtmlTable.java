package dev.topaz.scrape.html;

import dev.topaz.scrape.page.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A table of a page, whatever it is made of: its head, and the smallest element around the head that holds its rows too.
 *
 * @param container the head itself when there are no rows
 */
record HtmlTable(Element head, List<Column> columns, Element container) {
    HtmlTable {
        columns = List.copyOf(columns);
    }

    /** The tables of a page, without those that are nested in another. */
    static List<HtmlTable> in(Element page) {
        TableHeads heads = TableHeads.in(page);
        List<HtmlTable> grids = new ArrayList<>();
        Set<Element> inside = new HashSet<>();
        heads.columns().forEach((head, columns) -> {
            if (!inside.contains(head)) {
                HtmlTable grid = new HtmlTable(head, columns, container(head, columns, heads));
                grids.add(grid);
                inside.addAll(grid.container.getAllElements());
            }
        });
        return grids;
    }

    /** A table says where it ends; of other things the rows have to be looked for, but not beyond the next head. */
    private static Element container(Element head, List<Column> columns, TableHeads heads) {
        Element table = head.closest("table");
        if (table != null) {
            return table;
        }
        RowMatcher shape = new RowMatcher(columns);
        Element container = head;
        while (container.parent() != null && heads.holdsOne(container.parent())) {
            container = container.parent();
            if (container.children().stream()
                            .anyMatch(child -> !shape.row(child).isEmpty())
                    || container.children().stream().anyMatch(shape::holdsRows)) {
                return container;
            }
        }
        return head;
    }
}
