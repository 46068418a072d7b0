package dev.topaz.testkit;

import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.testkit.replay.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a test has laid down for the calls to come: answers, troubles, limits. Safe for use by many threads.
 *
 * <p>What names an API that is not there is an error at once: it would never come true.
 */
final class Script {
    private static final String ANY = "";

    private final Specs specs;
    private final Fixtures fixtures;
    private final TroubleQueue troubles = new TroubleQueue();
    private final Faults faults = new Faults();
    private final Map<String, Stub> stubs = new ConcurrentHashMap<>();
    private final Map<String, RateLimit> limits = new ConcurrentHashMap<>();

    Script(Specs specs, Fixtures fixtures) {
        this.specs = specs;
        this.fixtures = fixtures;
    }

    void clear() {
        stubs.clear();
        limits.clear();
        troubles.clear();
        faults.clear();
        fixtures.rewind();
    }

    void stub(String apiName, Function<ReceivedCall, String> body) {
        stubs.put(
                known(apiName),
                (call, format, requestId) -> Objects.requireNonNull(body.apply(call), "it returned null for a body"));
    }

    /** Sets an answer. It is tried at once, so that a mistake is reported where it was made. */
    void answer(String apiName, Consumer<AnswerFields> change) {
        change.accept(AnswerFields.examplesOf(specs.get(apiName)));
        answer(apiName, (call, fields) -> change.accept(fields));
    }

    void answer(String apiName, BiConsumer<ReceivedCall, AnswerFields> change) {
        stubs.put(apiName, Stub.ofFields(specs.get(apiName), change));
    }

    void answer(String apiName, TaobaoResponse response) {
        if (response.isSuccess()) {
            answer(apiName, fields -> fields.json(response.getBody()));
        } else {
            refuse(apiName, Refusal.of(response));
        }
    }

    void refuse(String apiName, Refusal refusal) {
        stubs.put(known(apiName), Stub.ofRefusal(refusal));
    }

    void next(String apiName, Trouble... next) {
        for (Trouble trouble : next) {
            if (trouble.effect() instanceof Trouble.BusinessFailed failed) {
                // Tried at once, so that a mistake is reported where it was made.
                Stub.ofBusinessFailure(specs.get(apiName), failed);
            }
        }
        troubles.add(known(apiName), List.of(next));
    }

    void next(Trouble... next) {
        troubles.add(List.of(next));
    }

    void fault(String apiName, double probability, Trouble trouble) {
        faults.add(known(apiName), probability, trouble);
    }

    void fault(double probability, Trouble trouble) {
        faults.add(ANY, probability, trouble);
    }

    void limit(String apiName, int most, Duration window) {
        limits.put(known(apiName), new RateLimit("accesscontrol.limited-by-api-access-count", most, window));
    }

    void limit(int most, Duration window) {
        limits.put(ANY, new RateLimit("accesscontrol.limited-by-app-access-count", most, window));
    }

    LimitCounts counts(String apiName) {
        return Optional.ofNullable(limits.get(apiName))
                .orElseThrow(() -> new IllegalArgumentException(apiName + " has no limit"))
                .counts();
    }

    LimitCounts counts() {
        return Optional.ofNullable(limits.get(ANY))
                .orElseThrow(() -> new IllegalArgumentException("there is no limit for all APIs"))
                .counts();
    }

    Optional<Stub> stub(String apiName) {
        return Optional.ofNullable(stubs.get(apiName));
    }

    TroubleQueue troubles() {
        return troubles;
    }

    /** Returns what befalls the call that has come: what is queued, or else what chance says. */
    Trouble trouble(String apiName) {
        return troubles.take(apiName).or(() -> faults.next(apiName)).orElseGet(Trouble::none);
    }

    /** Counts a call that is right in all else; present when it is one too many. */
    Optional<Refusal> count(ReceivedCall call, Instant now) {
        String appKey = call.wire().protocol("app_key");
        return Optional.ofNullable(limits.get(call.apiName()))
                .flatMap(limit -> limit.count(appKey, now))
                .or(() -> Optional.ofNullable(limits.get(ANY)).flatMap(limit -> limit.count(appKey, now)));
    }

    private String known(String apiName) {
        requireKnown(apiName);
        return apiName;
    }

    /** @throws IllegalArgumentException for an API that cannot be called, with the nearest name */
    void requireKnown(String apiName) {
        if (!fixtures.hold(apiName)) {
            specs.get(apiName);
        }
    }
}
