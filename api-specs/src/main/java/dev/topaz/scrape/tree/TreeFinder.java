package dev.topaz.scrape.tree;

import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.ObjectRows;
import dev.topaz.scrape.page.Row;
import dev.topaz.scrape.page.Section;
import dev.topaz.scrape.sample.Sample;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns the rows of a table into the tree of its parameters, or says why there is none or more than one. */
public final class TreeFinder {
    private static final List<TreeSearch.Trust> TRUSTS = List.of(TreeSearch.Trust.values());

    private final List<Problem> problems;
    private final List<Problem> notes;

    /**
     * @param problems receives the reason why there is no tree
     * @param notes receives what was left out
     */
    public TreeFinder(List<Problem> problems, List<Problem> notes) {
        this.problems = problems;
        this.notes = notes;
    }

    /** The closer table and sample agree, the more a single tree proves; less is asked of them only where nothing fits. */
    public List<ParamSpec> find(Section section, RowSource table, Sample sample) {
        SearchResult findings = new SearchResult.Nothing(0);
        SearchResult closest = findings;
        for (TreeSearch.Trust trust : sample.equals(Sample.NONE) ? List.of(TreeSearch.Trust.NAMES) : TRUSTS) {
            if (findings instanceof SearchResult.Nothing) {
                findings = TreeSearch.search(table, sample, trust);
                closest = farther(closest, findings);
            }
        }
        if (findings instanceof SearchResult.Tree tree) {
            noteProse(tree.rows());
            return params(section.name().toLowerCase(Locale.ROOT), tree.rows(), OpenObject.TABLE);
        }
        problems.add(Explanation.of(table, closest, sample));
        return List.of();
    }

    /** Reads a section without rows: an error if the sample shows what they would be. */
    public List<ParamSpec> findNone(Section section, Sample sample, Location at) {
        String name = section.name().toLowerCase(Locale.ROOT);
        if (!sample.root().children().isEmpty()) {
            problems.add(new Problem(
                    DocProblem.SAMPLE_DISAGREES,
                    "the page documents no " + name + " parameters, and its sample has some, such as '"
                            + sample.root().children().get(0).name() + "'",
                    at,
                    "copy the page again, with the table below " + section.title()));
        }
        return List.of();
    }

    private static SearchResult farther(SearchResult one, SearchResult other) {
        return one instanceof SearchResult.Nothing first
                        && other instanceof SearchResult.Nothing second
                        && second.index() < first.index()
                ? one
                : other;
    }

    private List<ParamSpec> params(String path, List<PlacedRow> rows, int parent) {
        Map<Integer, List<PlacedRow>> byParent = new HashMap<>();
        rows.forEach(row ->
                byParent.computeIfAbsent(row.parent(), any -> new ArrayList<>()).add(row));
        return params(path, byParent, parent);
    }

    private List<ParamSpec> params(String path, Map<Integer, List<PlacedRow>> byParent, int parent) {
        ObjectRows object = new ObjectRows(notes, path);
        for (PlacedRow placed : byParent.getOrDefault(parent, List.of())) {
            object.add(placed.row(), params(path + "/" + placed.row().name(), byParent, placed.index()));
        }
        return object.params();
    }

    private void noteProse(List<PlacedRow> rows) {
        rows(rows, Prose.OBJECT_EXAMPLE)
                .forEach(row -> note(
                        DocProblem.EXAMPLE_OF_OBJECT,
                        "'" + row.description() + "' is taken for the description of the object '" + row.name()
                                + "'; its first word may be an example",
                        row.at()));
        List<Row> uncertain = rows(rows, Prose.UNCERTAIN);
        if (!uncertain.isEmpty()) {
            note(
                    DocProblem.UNCERTAIN_PROSE,
                    "where the example ends and the description begins is not certain in " + uncertain.size()
                            + " of " + rows.size() + " rows, and taken as most pages have it: "
                            + uncertain.stream().map(Row::name).collect(Collectors.joining(", ")),
                    uncertain.get(0).at());
        }
    }

    private static List<Row> rows(List<PlacedRow> rows, Prose prose) {
        return rows.stream()
                .filter(placed -> placed.prose() == prose)
                .map(PlacedRow::row)
                .toList();
    }

    private void note(DocProblem code, String message, Location at) {
        notes.add(new Problem(code, message, at, ""));
    }
}
