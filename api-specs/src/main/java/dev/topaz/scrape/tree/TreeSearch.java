package dev.topaz.scrape.tree;

import dev.topaz.scrape.sample.Sample;
import dev.topaz.scrape.sample.SampleNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the trees that a sequence of rows can mean, held against a sample. All readings are followed side by side, line by
 * line; two that arrive at the same place with the same objects open go on as one, so that the work stays small however many
 * readings there are. More than one tree at the end is an answer too: the table is ambiguous, and nobody guesses. Readings that
 * differ in prose alone are one tree; the likeliest prose is taken.
 */
final class TreeSearch {
    private static final int MOST_STATES = 20_000;
    /** No documented object is a tenth as deep; the work grows with the depth. */
    private static final int MAX_DEPTH = 60;

    private final RowSource table;
    private final Sample sample;
    private final Trust trust;
    private final TreeMap<Integer, Map<OpenObject, State>> ahead = new TreeMap<>();
    private final Outline outlines = new Outline();
    private int farthest;
    private int states;

    /** How far table and sample are expected to agree. */
    enum Trust {
        /** Every row stands in the sample, spelled as there, and its example is the sample's value. */
        FULL,
        /** The sample leaves rows out. */
        VALUES,
        /** The sample's values are others than the examples. */
        NAMES
    }

    private TreeSearch(RowSource table, Sample sample, Trust trust) {
        this.table = table;
        this.sample = sample;
        this.trust = trust;
    }

    /** Where a reading has come to; several readings that meet keep two of the ways they came. */
    private static final class State {
        private final int index;
        private final OpenObject open;
        private final @Nullable State before;
        private @Nullable PlacedRow row;
        private final int outline;
        private @Nullable State other;

        State(int index, OpenObject open) {
            this.index = index;
            this.open = open;
            this.before = null;
            this.outline = Outline.EMPTY;
        }

        State(int index, OpenObject open, State before, PlacedRow row, int outline) {
            this.index = index;
            this.open = open;
            this.before = before;
            this.row = row;
            this.outline = outline;
        }

        /** Takes note of another way to come here: one that says something else, or the same with other prose. */
        void meet(State state) {
            if (state.outline != outline) {
                other = state;
            } else if (row != null) {
                row = row.uncertain();
            }
        }
    }

    static SearchResult search(RowSource table, Sample sample, Trust trust) {
        return new TreeSearch(table, sample, trust).run();
    }

    private SearchResult run() {
        arrive(new State(0, OpenObject.table(sample.root())));
        while (!ahead.isEmpty() && ahead.firstKey() < table.end()) {
            for (State state : ahead.pollFirstEntry().getValue().values()) {
                farthest = state.index;
                for (Candidate candidate : table.candidates(state.index)) {
                    follow(state, candidate);
                }
            }
            if (states > MOST_STATES) {
                return new SearchResult.TooMany(farthest);
            }
        }
        List<State> ends = ahead.getOrDefault(table.end(), Map.of()).values().stream()
                .filter(state -> state.open.canCloseAll())
                .toList();
        return ends.isEmpty() ? new SearchResult.Nothing(ahead.isEmpty() ? farthest : table.end()) : findings(ends);
    }

    /** A row belongs to the innermost open object or, if that can end here, to one around it. */
    private void follow(State state, Candidate candidate) {
        OpenObject object = state.open;
        while (object != null) {
            if (object.isTable() ? candidate.mayBeTop() : candidate.mayBeNested()) {
                place(state, candidate, object);
            }
            object = object.canClose() ? object.parent() : null;
        }
    }

    private void place(State state, Candidate candidate, OpenObject object) {
        Cells cells = candidate.cells();
        SampleNode met = object.expected(cells.name());
        if (!isTrusted(met, cells.name()) || object.depth() > MAX_DEPTH) {
            return;
        }
        boolean list = cells.isList() && met != SampleNode.UNKNOWN;
        SampleNode node = list ? sample.element(met) : met;
        if (candidate.kind() == Candidate.Kind.LEAF && !node.children().isEmpty()) {
            return;
        }
        OpenObject around = object.after(met);
        reading(cells, node.values()).ifPresent(reading -> {
            PlacedRow placed =
                    new PlacedRow(reading.row(), state.index, object.start(), object.name(), reading.prose());
            int outline = outlines.after(state.outline, placed);
            arrive(new State(cells.next(), opened(candidate, around, node, state.index), state, placed, outline));
        });
    }

    private boolean isTrusted(SampleNode met, String name) {
        return trust != Trust.FULL || (met != SampleNode.UNKNOWN && sample.spells(met, name));
    }

    private Optional<Cells.Reading> reading(Cells cells, List<String> values) {
        Optional<Cells.Reading> reading = cells.reading(values);
        return trust == Trust.NAMES ? reading.or(() -> Optional.of(cells.likeliest())) : reading;
    }

    /** A nested row that may have rows below it has some: those that have none bear the mark. */
    private static OpenObject opened(Candidate candidate, OpenObject around, SampleNode node, int index) {
        return candidate.kind() == Candidate.Kind.LEAF
                ? around
                : new OpenObject(
                        around, index, candidate.cells().name(), node, 0, !around.isTable(), around.depth() + 1);
    }

    private void arrive(State state) {
        State first = ahead.computeIfAbsent(state.index, index -> new LinkedHashMap<>())
                .putIfAbsent(state.open, state);
        if (first == null) {
            states++;
        } else {
            first.meet(state);
        }
    }

    private static SearchResult findings(List<State> ends) {
        List<PlacedRow> first = way(ends.get(0), null);
        for (State end : ends) {
            if (end.outline != ends.get(0).outline) {
                return SearchResult.different(first, way(end, null));
            }
        }
        for (State state = ends.get(0); state != null; state = state.before) {
            if (state.other != null) {
                return SearchResult.different(first, way(ends.get(0), state));
            }
        }
        return new SearchResult.Tree(first);
    }

    /** The rows on the way to a state; at the fork the other way. */
    private static List<PlacedRow> way(State end, @Nullable State fork) {
        Deque<PlacedRow> rows = new ArrayDeque<>();
        for (State state = end; state != null && state.row != null; state = state.before) {
            if (state == fork && state.other != null) {
                state = state.other;
            }
            rows.addFirst(Objects.requireNonNull(state.row));
        }
        return new ArrayList<>(rows);
    }
}
