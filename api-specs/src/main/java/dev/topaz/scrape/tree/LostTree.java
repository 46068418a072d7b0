package dev.topaz.scrape.tree;

import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.ObjectRows;
import dev.topaz.scrape.page.Section;
import dev.topaz.scrape.sample.Sample;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns the rows of a table into the tree of its parameters, or says why there is none or more than one. */
public final class LostTree {
    private static final List<TreeSearch.Trust> TRUSTS = List.of(TreeSearch.Trust.values());

    private final List<Problem> problems;
    private final List<Problem> notes;

    /**
     * @param problems receives the reason why there is no tree
     * @param notes receives what was left out
     */
    public LostTree(List<Problem> problems, List<Problem> notes) {
        this.problems = problems;
        this.notes = notes;
    }

    /** The closer table and sample agree, the more a single tree proves; less is asked of them only where nothing fits. */
    public List<ParamSpec> find(Section section, RowSource table, Sample sample) {
        Findings findings = new Findings.Nothing(0);
        Findings closest = findings;
        for (TreeSearch.Trust trust : sample.equals(Sample.NONE) ? List.of(TreeSearch.Trust.NAMES) : TRUSTS) {
            if (findings instanceof Findings.Nothing) {
                findings = TreeSearch.search(table, sample, trust);
                closest = farther(closest, findings);
            }
        }
        if (findings instanceof Findings.Tree tree) {
            return params(section.name().toLowerCase(Locale.ROOT), tree.rows(), Open.TABLE);
        }
        problems.add(Explanation.of(table, closest, sample));
        return List.of();
    }

    private static Findings farther(Findings one, Findings other) {
        return one instanceof Findings.Nothing first
                        && other instanceof Findings.Nothing second
                        && second.index() < first.index()
                ? one
                : other;
    }

    private List<ParamSpec> params(String path, List<Placed> rows, int parent) {
        Map<Integer, List<Placed>> byParent = new HashMap<>();
        rows.forEach(row ->
                byParent.computeIfAbsent(row.parent(), any -> new ArrayList<>()).add(row));
        return params(path, byParent, parent);
    }

    private List<ParamSpec> params(String path, Map<Integer, List<Placed>> byParent, int parent) {
        ObjectRows object = new ObjectRows(notes, path);
        for (Placed placed : byParent.getOrDefault(parent, List.of())) {
            String name = placed.row().name();
            object.add(placed.row(), params(path + "/" + name, byParent, placed.index()));
            if (placed.hidesExample()) {
                notes.add(new Problem(
                        DocProblem.EXAMPLE_OF_OBJECT,
                        "'" + placed.row().description() + "' is taken for the description of the object '" + name
                                + "'; its first word may be an example",
                        placed.row().at(),
                        ""));
            }
        }
        return object.params();
    }
}
