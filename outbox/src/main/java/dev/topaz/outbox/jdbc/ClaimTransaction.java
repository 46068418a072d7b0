package dev.topaz.outbox.jdbc;

import dev.topaz.outbox.ClaimOrder;
import dev.topaz.outbox.ClaimedEvent;
import dev.topaz.outbox.DeliveryResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The transaction in which a courier takes one event. */
final class ClaimTransaction {
    /** An event that so many couriers in a row took and did not come back from is taken to be what ended them. */
    private static final int MAX_ABANDONED = 5;

    private final Connection connection;
    private final EventTable events;
    private final RestTable rests;
    private final Duration lease;

    ClaimTransaction(Connection connection, EventTable events, RestTable rests, Duration lease) {
        this.connection = connection;
        this.events = events;
        this.rests = rests;
        this.lease = lease;
    }

    Optional<ClaimedEvent> claim(String courier, ClaimOrder order) throws SQLException {
        List<Rest> all = rests.all(connection);
        if (all.stream().anyMatch(rest -> rest.isOfApp() && !rest.isOver())) {
            return Optional.empty();
        }
        for (EventTable.Tried tried : preferred(order)) {
            for (EventTable.Candidate candidate : events.due(connection, tried)) {
                if (candidate.abandoned() >= MAX_ABANDONED) {
                    park(candidate);
                } else if (events.take(connection, candidate, courier, lease)) {
                    return withRests(candidate, all);
                }
            }
        }
        return Optional.empty();
    }

    private static List<EventTable.Tried> preferred(ClaimOrder order) {
        return order == ClaimOrder.NEW_FIRST
                ? Arrays.asList(EventTable.Tried.NEVER, EventTable.Tried.BEFORE)
                : Arrays.asList(EventTable.Tried.BEFORE, EventTable.Tried.NEVER);
    }

    private void park(EventTable.Candidate candidate) throws SQLException {
        if (events.take(connection, candidate, "", Duration.ZERO)) {
            ClaimedEvent claim = candidate.taken(Collections.<ClaimedEvent.PastTrouble>emptyList());
            String note = candidate.abandoned() + " couriers in a row took this event and did not come back";
            events.settle(connection, claim, DeliveryResult.parked(note), Duration.ZERO);
        }
    }

    /** Takes the rests that are over along with the event; gives the event back if another courier was faster with one. */
    private Optional<ClaimedEvent> withRests(EventTable.Candidate candidate, List<Rest> all) throws SQLException {
        List<ClaimedEvent.PastTrouble> troubles = new ArrayList<>();
        for (Rest rest : all) {
            if (rest.concerns(candidate.event())) {
                if (!rests.take(connection, rest, lease)) {
                    connection.rollback();
                    return Optional.empty();
                }
                troubles.add(rest.trouble());
            }
        }
        return Optional.of(candidate.taken(troubles));
    }
}
