package dev.topaz.outbox;

import dev.topaz.runtime.TopApiException;
import dev.topaz.runtime.TopException;
import dev.topaz.runtime.log.GuardedLog;
import dev.topaz.runtime.retry.RefusalKind;
import dev.topaz.runtime.token.TokenException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;

/** Takes one event after the other from the store to the platform, until the signal to stop. */
final class Courier implements Runnable {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.outbox");
    /** After a failure of the store: it is asked once a second by each courier. */
    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);

    private final String name;
    private final Delivery delivery;
    private final StopSignal stop;
    private final FailureClassifier classifier = new FailureClassifier(Clock.systemUTC());
    private ClaimOrder order = ClaimOrder.NEW_FIRST;
    private boolean isStoreAway;

    Courier(String name, Delivery delivery, StopSignal stop) {
        this.name = name;
        this.delivery = delivery;
        this.stop = stop;
    }

    @Override
    public void run() {
        while (!stop.isStopped()) {
            try {
                Duration pause = Duration.ZERO;
                while (stop.pause(pause)) {
                    pause = deliverNext();
                }
            } catch (InterruptedException e) {
                // The time to close is over, and whatever was under way has been settled; or a sender has left an
                // interrupt behind, which is no reason to deliver nothing any more.
                LOG.log(Level.FINE, "{0} was interrupted", name);
            }
        }
    }

    /**
     * Delivers one event, if one is due.
     *
     * @return how long to pause before the next
     */
    Duration deliverNext() {
        try {
            order = order.other();
            Optional<ClaimedEvent> claim =
                    delivery.store().claim(name, delivery.options().lease(), order);
            claim.ifPresent(this::deliver);
            storeAnswers();
            return claim.isPresent() ? Duration.ZERO : delivery.options().poll();
        } catch (RuntimeException e) {
            storeFailed(e);
            return STORE_PAUSE;
        } catch (Error e) {
            // An Error too: there is no other courier in the place of one that ends.
            storeFailed(new OutboxStoreException("the store of the outbox failed: " + e, e));
            return STORE_PAUSE;
        }
    }

    private void deliver(ClaimedEvent claim) {
        if (stop.isStopped()) {
            delivery.store().giveBack(claim);
        } else {
            settle(claim);
        }
    }

    private void settle(ClaimedEvent claim) {
        long begin = System.nanoTime();
        DeliveryResult result = send(claim);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        // A driver of JDBC refuses to work for an interrupted thread, and what was sent has to be written down.
        boolean wasInterrupted = Thread.interrupted();
        try {
            boolean isMine =
                    delivery.store().settle(claim, result, delivery.options().waitAfter(result, claim));
            log(claim, result, isMine);
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
        delivery.listener().settled(claim.event(), result, took);
    }

    private DeliveryResult send(ClaimedEvent claim) {
        OutboxEvent event = claim.event();
        String session;
        try {
            session = event.seller().isEmpty()
                    ? ""
                    : Objects.requireNonNull(delivery.sessions().session(event), "the session is null");
        } catch (TokenException e) {
            return classifier.classify(e, event);
        } catch (RuntimeException | Error e) {
            return withoutSession(event, e);
        }
        return send(claim, session);
    }

    private DeliveryResult send(ClaimedEvent claim, String session) {
        OutboxEvent event = claim.event();
        try {
            return Objects.requireNonNull(delivery.sender().send(event, session), "the sender returned null");
        } catch (TopException e) {
            giveUpSession(e, event, session);
            return classifier.classify(e, event);
        } catch (TokenException e) {
            return classifier.classify(e, event);
        } catch (RuntimeException | Error e) {
            return poison(claim, e);
        }
    }

    /** Returns the result of an event whose session could not be looked up. The event is not to blame, and is not parked for it. */
    private DeliveryResult withoutSession(OutboxEvent event, Throwable failure) {
        LOG.log(Level.WARNING, name + ": the session of seller " + event.seller() + " cannot be looked up", failure);
        return DeliveryResult.later(
                FailureScope.SELLER,
                "no session: " + failure.getClass().getName() + ": " + FailureClassifier.firstLine(failure));
    }

    private void giveUpSession(TopException failure, OutboxEvent event, String session) {
        boolean isRefused =
                failure instanceof TopApiException && ((TopApiException) failure).kind() == RefusalKind.SESSION;
        if (!isRefused || session.isEmpty()) {
            return;
        }
        try {
            delivery.sessions().invalidate(event, session);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, name + ": the refused session of seller " + event.seller() + " is still stored", e);
        }
    }

    /** Returns the result of an event whose sender failed. Only this event waits: the platform did not fail. */
    private DeliveryResult poison(ClaimedEvent claim, Throwable failure) {
        LOG.log(Level.WARNING, name + ": the sender failed with " + claim.event(), failure);
        String note =
                "the sender failed: " + failure.getClass().getName() + ": " + FailureClassifier.firstLine(failure);
        return claim.failures(FailureScope.EVENT) + 1 >= delivery.options().poisonAttempts()
                ? DeliveryResult.parked(note)
                : DeliveryResult.later(FailureScope.EVENT, note);
    }

    private void log(ClaimedEvent claim, DeliveryResult result, boolean isMine) {
        Level level = result.state() == EventState.PARKED || !isMine ? Level.WARNING : Level.FINE;
        LOG.log(
                level,
                () -> name + ": " + claim.event() + ", attempt " + claim.attempt() + ": " + result
                        + (isMine ? "" : " (too late: another courier has it)"));
    }

    /** Logs one line for each change, so that a database that is away does not fill the log. */
    private void storeFailed(RuntimeException failure) {
        if (!isStoreAway) {
            isStoreAway = true;
            LOG.log(Level.WARNING, name + " waits for the store of the outbox", failure);
        }
        delivery.listener().storeFailed(failure);
    }

    private void storeAnswers() {
        if (isStoreAway) {
            isStoreAway = false;
            LOG.log(Level.INFO, "{0} has the store of the outbox again", name);
        }
    }
}
