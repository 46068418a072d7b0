package dev.topaz.outbox;

/**
 * Which parked events are meant. Immutable.
 *
 * <pre>{@code
 * int released = store.release(ParkedQuery.all().noteContaining("isv.permission-api-package-limit"));
 * }</pre>
 */
public final class ParkedQuery {
    private static final ParkedQuery ALL = new ParkedQuery("", "", "", "");

    private final String account;
    private final String seller;
    private final String aggregateId;
    private final String note;

    private ParkedQuery(String account, String seller, String aggregateId, String note) {
        this.account = account;
        this.seller = seller;
        this.aggregateId = aggregateId;
        this.note = note;
    }

    /** Returns the query for every parked event. */
    public static ParkedQuery all() {
        return ALL;
    }

    /** Returns a copy for one account's events; empty for those of all. */
    public ParkedQuery account(String account) {
        return new ParkedQuery(account, seller, aggregateId, note);
    }

    /** Returns a copy for one seller's events; empty for those of all. */
    public ParkedQuery seller(String seller) {
        return new ParkedQuery(account, seller, aggregateId, note);
    }

    /** Returns a copy for one aggregate's events; empty for those of all. */
    public ParkedQuery aggregateId(String aggregateId) {
        return new ParkedQuery(account, seller, aggregateId, note);
    }

    /** Returns a copy for events whose note holds a text, such as a sub code; empty for any note. */
    public ParkedQuery noteContaining(String text) {
        return new ParkedQuery(account, seller, aggregateId, text);
    }

    /** Returns the account that is meant; empty for all. */
    public String account() {
        return account;
    }

    /** Returns the seller whose events are meant; empty for the events of all sellers. */
    public String seller() {
        return seller;
    }

    /** Returns the aggregate that is meant; empty for all. */
    public String aggregateId() {
        return aggregateId;
    }

    /** Returns what the note holds; empty for any. */
    public String noteContaining() {
        return note;
    }
}
