package dev.topaz.redis;

import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.AdmissionRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;

/** One call on its way to a place: waits out bans, takes a place, waits for it, and looks whether it is still good. */
final class FleetAdmission {
    /** On a machine that is always late, calls go out all the same. */
    private static final int MAX_PLACES_LOST = 3;
    /** The fleet's calls that wait for the same ban do not leave together. */
    private static final Duration MAX_SPREAD = Duration.ofSeconds(1);

    /** How often a call that waits for a ban looks whether it was lifted. */
    private static final Duration LOOK_FOR_LIFTS = Duration.ofSeconds(1);

    private final FleetPlaces places;
    private final LiftSignal waits;
    private final AdmissionRequest request;
    private final long until;
    private final RetryBackoff backoff = new RetryBackoff(System::nanoTime);
    /** Read before the bans are, so that a lift between the look and the wait ends the wait. */
    private long seenLifts;

    private int lost;

    FleetAdmission(FleetPlaces places, LiftSignal waits, AdmissionRequest request) {
        this.places = places;
        this.waits = waits;
        this.request = request;
        this.until = System.nanoTime() + FleetPlaces.bounded(request.maxWait()).toNanos();
    }

    /** Blocks until the call may go, or has to wait too long. */
    Admission await() throws InterruptedException {
        Optional<Admission> decided = attempt();
        while (!decided.isPresent()) {
            decided = attempt();
        }
        return decided.get();
    }

    /** Returns empty if the call has waited and has to look again. */
    private Optional<Admission> attempt() throws InterruptedException {
        Optional<Placement.Refused> ban = ban();
        if (ban.isPresent()) {
            return sitOut(ban.get());
        }
        Placement placement = place();
        if (placement instanceof Placement.Refused refused) {
            return refused(refused);
        }
        if (arrivesInTime((Placement.Go) placement)) {
            return Optional.of(Admission.ADMITTED);
        }
        lost++;
        return Optional.empty();
    }

    /** Looks from time to time whether another process has lifted the ban. */
    private Optional<Admission> sitOut(Placement.Refused ban) throws InterruptedException {
        if (isLongerThanLeft(ban.delay())) {
            return Optional.of(rejected(ban));
        }
        Duration wait = spread(ban.delay());
        request.waits(wait);
        long end = System.nanoTime() + wait.toNanos();
        for (long rest = wait.toNanos(); rest > 0; rest = end - System.nanoTime()) {
            Duration part =
                    Duration.ofNanos(Math.min(rest, spread(LOOK_FOR_LIFTS).toNanos()));
            if (!waits.await(part, seenLifts) || !ban().isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Returns the rejection; empty, after a pause, if Redis failed and may answer before the call's time is over. */
    private Optional<Admission> refused(Placement.Refused refused) throws InterruptedException {
        Optional<Duration> wait =
                refused.cause().map(RedisFailureKind::of).flatMap(kind -> backoff.next(kind, refused.delay(), left()));
        if (wait.isEmpty()) {
            return Optional.of(rejected(refused));
        }
        boolean unused = pause(wait.get());
        return Optional.empty();
    }

    /**
     * Waits for the place, and returns whether the call still uses it in time. A late call would go out together with the calls that
     * have the next places, and the limit would be exceeded.
     */
    private boolean arrivesInTime(Placement.Go place) throws InterruptedException {
        long placeAt = System.nanoTime() + place.delay().toNanos();
        if (!place.delay().isZero() && !(pause(place.delay()) && holds())) {
            return false;
        }
        Duration late = Duration.ofNanos(System.nanoTime() - placeAt);
        return lost >= MAX_PLACES_LOST || late.compareTo(place.leeway()) <= 0;
    }

    private boolean pause(Duration wait) throws InterruptedException {
        request.waits(wait);
        return waits.await(wait, seenLifts);
    }

    private Duration spread(Duration ban) {
        long most = Math.min(MAX_SPREAD.toNanos(), left().minus(ban).toNanos());
        return ban.plusNanos(
                (long) (ThreadLocalRandom.current().nextDouble() * Math.max(0, Math.min(most, ban.toNanos()))));
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }

    private boolean isLongerThanLeft(Duration wait) {
        return wait.compareTo(left()) > 0;
    }

    private Optional<Placement.Refused> ban() throws InterruptedException {
        seenLifts = waits.lifts();
        Optional<Placement.Refused> longest = Optional.empty();
        for (String apiName : request.apiNames()) {
            Optional<Placement.Refused> ban = get(places.ban(request.appKey(), apiName));
            boolean isLonger = ban.isPresent()
                    && longest.map(other -> other.delay().compareTo(ban.get().delay()) < 0)
                            .orElse(true);
            longest = isLonger ? ban : longest;
        }
        return longest;
    }

    private Placement place() throws InterruptedException {
        Placement all = Placement.NOW;
        for (String apiName : request.apiNames()) {
            all = Placement.later(all, get(places.admit(request.appKey(), apiName, left())));
        }
        return all;
    }

    private boolean holds() throws InterruptedException {
        for (String apiName : request.apiNames()) {
            if (!get(places.holds(request.appKey(), apiName))) {
                return false;
            }
        }
        return true;
    }

    private static Admission rejected(Placement.Refused refused) {
        return refused.cause()
                .map(cause -> Admission.rejected(refused.delay(), refused.subCode(), cause))
                .orElseGet(() -> Admission.rejected(refused.delay(), refused.subCode()));
    }

    private static <T> T get(CompletableFuture<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the places of a fleet are given by a rule of their own while Redis is away", e);
        } finally {
            answer.cancel(false);
        }
    }
}
