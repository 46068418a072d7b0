package dev.topaz.diff;

import dev.topaz.model.BusinessStatus;
import dev.topaz.model.Conventions;
import dev.topaz.model.FieldSelection;
import dev.topaz.model.Lifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what an API does by conventions that no type says: what its generated code throws, walks and selects. */
final class ConventionsDiff {
    private final Conventions before;
    private final Conventions after;
    private final List<Change> changes = new ArrayList<>();

    private ConventionsDiff(Conventions before, Conventions after) {
        this.before = before;
        this.after = after;
    }

    static List<Change> compare(Conventions before, Conventions after) {
        ConventionsDiff diff = new ConventionsDiff(before, after);
        diff.successFlag();
        diff.pages();
        diff.selector();
        if (before.lifecycle() != after.lifecycle()) {
            Rule rule = after.lifecycle() == Lifecycle.DEPRECATED ? Rule.API_DEPRECATED : Rule.API_REVIVED;
            diff.changes.add(Change.of(
                    rule, "", before.lifecycle().name(), after.lifecycle().name()));
        }
        return diff.changes;
    }

    private void successFlag() {
        Optional<BusinessStatus> old = before.businessStatus();
        Optional<BusinessStatus> now = after.businessStatus();
        change(
                old.map(BusinessStatus::path).orElse(""),
                now.map(BusinessStatus::path).orElse(""),
                new Rules(Rule.SUCCESS_FLAG_ADDED, Rule.SUCCESS_FLAG_REMOVED, Rule.SUCCESS_FLAG_MOVED));
    }

    private void pages() {
        String old =
                before.paging().map(paging -> paging.items().path().toString()).orElse("");
        String now =
                after.paging().map(paging -> paging.items().path().toString()).orElse("");
        String oldItem = item(before);
        String newItem = item(after);
        boolean retyped = !old.isEmpty() && !now.isEmpty() && !oldItem.equals(newItem);
        if (retyped) {
            changes.add(Change.of(Rule.PAGES_OF_ANOTHER_TYPE, "", oldItem, newItem));
        } else {
            Rules rules = new Rules(Rule.PAGES_ADDED, Rule.PAGES_REMOVED, Rule.PAGES_MOVED);
            boolean sameList = old.equals(now);
            change(sameList ? begin(before) : old, sameList ? begin(after) : now, rules);
        }
    }

    /** Returns where the walk begins. */
    private static String begin(Conventions conventions) {
        return conventions
                .paging()
                .map(paging -> paging.page().wireName() + " from " + paging.first())
                .orElse("");
    }

    private static String item(Conventions conventions) {
        return conventions
                .paging()
                .map(paging -> ClassMembers.java(paging.items().element()))
                .orElse("");
    }

    private void selector() {
        change(
                before.fieldSelection().map(FieldSelection::method).orElse(""),
                after.fieldSelection().map(FieldSelection::method).orElse(""),
                new Rules(Rule.FIELD_SELECTOR_ADDED, Rule.FIELD_SELECTOR_REMOVED, Rule.FIELD_SELECTOR_REMOVED));
    }

    /** What it means that something comes, goes, or is otherwise. */
    private record Rules(Rule added, Rule removed, Rule changed) {}

    private void change(String old, String now, Rules rules) {
        if (!old.equals(now)) {
            Rule rule = old.isEmpty() ? rules.added() : now.isEmpty() ? rules.removed() : rules.changed();
            changes.add(Change.of(rule, "", old, now));
        }
    }
}
