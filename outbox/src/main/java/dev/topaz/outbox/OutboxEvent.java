package dev.topaz.outbox;

import java.util.Objects;

/**
 * An event that is to be sent to the platform: one change of an aggregate, such as a work order. Immutable.
 *
 * <p>The events of one aggregate are delivered in the order of their versions, one after the other; those of different aggregates
 * go side by side. Give a version under the lock of the aggregate's row, so that versions are committed in their order.
 *
 * <pre>{@code
 * OutboxEvent event = new OutboxEvent("wo-17", 3, "{\"status\":\"ACCEPTED\"}").seller("2054321").type("work-order");
 * }</pre>
 */
public final class OutboxEvent {
    /** The maximum length of an aggregate id, an account, a seller and a type, in characters. */
    public static final int MAX_NAME_LENGTH = 128;

    private final String aggregateId;
    private final long version;
    private final String payload;
    private final Route route;

    /** Where the event goes: with whose app and whose session, and to which API. */
    private static final class Route {
        private static final Route NONE = new Route("", "", "");

        private final String account;
        private final String seller;
        private final String type;

        private Route(String account, String seller, String type) {
            this.account = account;
            this.seller = seller;
            this.type = type;
        }
    }

    /**
     * Creates an event without account, seller and type.
     *
     * @param aggregateId the aggregate that changed
     * @param version of the aggregate after the change; no two events of an aggregate have the same
     * @param payload what the sender needs to make the request, in a form of your choice
     * @throws IllegalArgumentException for an aggregate id that is empty or longer than {@link #MAX_NAME_LENGTH}
     */
    public OutboxEvent(String aggregateId, long version, String payload) {
        this(checked("aggregate id", aggregateId), version, payload, Route.NONE);
        if (aggregateId.isEmpty()) {
            throw new IllegalArgumentException("the aggregate id of an event is empty: name what changed");
        }
    }

    private OutboxEvent(String aggregateId, long version, String payload, Route route) {
        this.aggregateId = aggregateId;
        this.version = version;
        this.payload = Objects.requireNonNull(payload, "payload");
        this.route = route;
    }

    private OutboxEvent with(Route changed) {
        return new OutboxEvent(aggregateId, version, payload, changed);
    }

    /**
     * Returns a copy for an account: the call is made with the app of that account. An empty account stands for the only one, or for
     * the default of the {@link SessionSource}. A failure of one account's app does not pause the deliveries of another.
     */
    public OutboxEvent account(String account) {
        return with(new Route(checked("account", account), route.seller, route.type));
    }

    /** Returns a copy for a seller: the call is made with the seller's session. An empty seller stands for a call without a session. */
    public OutboxEvent seller(String seller) {
        return with(new Route(route.account, checked("seller", seller), route.type));
    }

    /** Returns a copy of a type, by which a sender of several APIs knows which one to call. */
    public OutboxEvent type(String type) {
        return with(new Route(route.account, route.seller, checked("type", type)));
    }

    private static String checked(String what, String name) {
        if (name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("the " + what + " of an event has " + name.length()
                    + " characters, and at most " + MAX_NAME_LENGTH + " are stored");
        }
        return name;
    }

    /** Returns the id: aggregate id and version. It is the same in every attempt, so that a receiver can recognise a duplicate. */
    public String id() {
        return aggregateId + "-" + version;
    }

    /** Returns the id of the aggregate that changed. */
    public String aggregateId() {
        return aggregateId;
    }

    /** Returns the version of the aggregate after the change. */
    public long version() {
        return version;
    }

    /** Returns what the sender needs to make the request. */
    public String payload() {
        return payload;
    }

    /** Returns the account with whose app the call is made; empty if none was set. */
    public String account() {
        return route.account;
    }

    /** Returns the seller with whose session the call is made; empty for none. */
    public String seller() {
        return route.seller;
    }

    /** Returns the type; empty if none was set. */
    public String type() {
        return route.type;
    }

    /** Returns a description without the payload, which may hold personal data. */
    @Override
    public String toString() {
        return route.type.isEmpty() ? id() : route.type + " " + id();
    }
}
