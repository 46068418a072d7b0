package dev.topaz.diff;

/**
 * One change.
 *
 * @param rule what found it
 * @param verdict what it does: that of the rule, or what the user says of the rule
 * @param path {@code request/tid}, {@code response/trade/orders}, {@code errors/isv.bad}; empty for the API as a whole
 * @param before what was there; empty when there was nothing
 * @param after what is there now; empty when there is nothing any more
 */
public record Change(Rule rule, Verdict verdict, String path, String before, String after) {
    static Change of(Rule rule, String path, String before, String after) {
        return new Change(rule, rule.verdict(), path, before, after);
    }

    /** Returns what kind of thing changed. */
    public ChangeKind kind() {
        return rule.kind();
    }

    Change judged(Verdict other) {
        return new Change(rule, other, path, before, after);
    }
}
