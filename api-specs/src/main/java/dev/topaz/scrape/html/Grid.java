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
record Grid(Element head, List<Column> columns, Element container) {
    Grid {
        columns = List.copyOf(columns);
    }

    /** The tables of a page, without those that are nested in another. */
    static List<Grid> in(Element page) {
        List<Grid> grids = new ArrayList<>();
        Set<Element> inside = new HashSet<>();
        for (Element element : page.getAllElements()) {
            if (inside.contains(element)) {
                continue;
            }
            Shape.head(element).ifPresent(columns -> {
                Grid grid = new Grid(element, columns, container(element, columns));
                grids.add(grid);
                inside.addAll(grid.container.getAllElements());
            });
        }
        return grids;
    }

    /** A table says where it ends; of other things the rows have to be looked for, but not beyond the next head. */
    private static Element container(Element head, List<Column> columns) {
        Element table = head.closest("table");
        if (table != null) {
            return table;
        }
        Shape shape = new Shape(columns);
        Element container = head;
        while (container.parent() != null && heads(container.parent()) == 1) {
            container = container.parent();
            if (container.children().stream()
                            .anyMatch(child -> !shape.row(child).isEmpty())
                    || container.children().stream().anyMatch(shape::holdsRows)) {
                return container;
            }
        }
        return head;
    }

    private static long heads(Element element) {
        return element.stream().filter(inner -> Shape.head(inner).isPresent()).count();
    }
}
