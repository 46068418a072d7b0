package dev.topaz.outbox.jdbc;

import dev.topaz.outbox.ClaimOrder;
import dev.topaz.outbox.ClaimedEvent;
import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.FailureScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The transaction in which a courier takes one event. */
final class ClaimTransaction {
    /** An event that so many couriers in a row took and did not come back from is taken to be what ended them. */
    private static final int MAX_ABANDONED = 5;

    private final Connection connection;
    private final EventTable events;
    private final PauseTable pauses;
    private final Duration lease;

    ClaimTransaction(Connection connection, EventTable events, PauseTable pauses, Duration lease) {
        this.connection = connection;
        this.events = events;
        this.pauses = pauses;
        this.lease = lease;
    }

    Optional<ClaimedEvent> claim(String courier, ClaimOrder order) throws SQLException {
        List<Pause> all = pauses.all(connection);
        if (isAllPaused(all)) {
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

    /** Spares the search through a long backlog of one account whose app is paused. */
    private boolean isAllPaused(List<Pause> all) throws SQLException {
        Set<String> paused =
                all.stream().filter(pause -> !pause.isOver()).map(Pause::scope).collect(Collectors.toSet());
        if (paused.isEmpty()) {
            return false;
        }
        Optional<String> account = events.onlyAccountWaiting(connection);
        return account.isPresent() && paused.contains(Pause.ofApp(account.get()));
    }

    private static List<EventTable.Tried> preferred(ClaimOrder order) {
        return order == ClaimOrder.NEW_FIRST
                ? Arrays.asList(EventTable.Tried.NEVER, EventTable.Tried.BEFORE)
                : Arrays.asList(EventTable.Tried.BEFORE, EventTable.Tried.NEVER);
    }

    private void park(EventTable.Candidate candidate) throws SQLException {
        if (events.take(connection, candidate, "", Duration.ZERO)) {
            ClaimedEvent claim = candidate.taken(Collections.<ClaimedEvent.PastFailure>emptyList());
            String note = candidate.abandoned() + " couriers in a row took this event and did not come back";
            events.settle(connection, claim, DeliveryResult.parked(note), Duration.ZERO);
        }
    }

    /** Takes the pauses that are over along with the event; gives the event back if another courier was faster with one. */
    private Optional<ClaimedEvent> withRests(EventTable.Candidate candidate, List<Pause> all) throws SQLException {
        List<ClaimedEvent.PastFailure> pastFailures = new ArrayList<>();
        for (Pause pause : all) {
            Optional<FailureScope> reached = pause.scopeFor(candidate.event());
            if (reached.isPresent()) {
                if (!pauses.take(connection, pause, lease)) {
                    connection.rollback();
                    return Optional.empty();
                }
                pastFailures.add(new ClaimedEvent.PastFailure(reached.get(), pause.failures()));
            }
        }
        return Optional.of(candidate.taken(pastFailures));
    }
}
