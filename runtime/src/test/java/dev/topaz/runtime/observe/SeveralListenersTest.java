package dev.topaz.runtime.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Several listeners in the place of one, and what they are told. */
class SeveralListenersTest {
    private final List<String> told = new ArrayList<>();

    private CallListener scribe(String name) {
        return (appKey, apiName) -> {
            told.add(name + " begins " + apiName);
            return new CallObserver() {
                @Override
                public void waits(Reason reason, Duration wait) {
                    told.add(name + " waits " + reason);
                }

                @Override
                public void sends(int attempt) {
                    told.add(name + " sends " + attempt);
                }

                @Override
                public void receives(Attempt attempt) {
                    told.add(name + " receives " + attempt.number());
                }

                @Override
                public void ends(Outcome outcome, int attempts, Duration total) {
                    told.add(name + " ends " + outcome);
                }
            };
        };
    }

    private static final CallListener BROKEN = (appKey, apiName) -> {
        throw new IllegalStateException("a bug");
    };

    private static final CallListener BREAKS_LATER = (appKey, apiName) -> new CallObserver() {
        @Override
        public void sends(int attempt) {
            throw new IllegalStateException("a bug");
        }
    };

    @Test
    void allAreToldEveryStepThoughOneOfThemIsBroken() {
        CallObserver observer = CallListener.all(List.of(BROKEN, scribe("a"), BREAKS_LATER, scribe("b")))
                .begins("12345678", "taobao.demo.get");
        observer.waits(CallObserver.Reason.BANNED, Duration.ofSeconds(1));
        observer.sends(1);
        observer.receives(attempt("isv.x"));
        observer.ends(Outcome.SUCCESS, 1, Duration.ZERO);

        assertEquals(
                List.of(
                        "a begins taobao.demo.get",
                        "b begins taobao.demo.get",
                        "a waits BANNED",
                        "b waits BANNED",
                        "a sends 1",
                        "b sends 1",
                        "a receives 1",
                        "b receives 1",
                        "a ends SUCCESS",
                        "b ends SUCCESS"),
                told);
    }

    /** A listener that remembers something of the caller of each asynchronous call. */
    private CallListener capturing(String name) {
        CallListener plain = scribe(name);
        return new CallListener() {
            @Override
            public CallListener captureContext() {
                told.add(name + " captures");
                return scribe(name + " captured");
            }

            @Override
            public CallObserver begins(String appKey, String apiName) {
                return plain.begins(appKey, apiName);
            }
        };
    }

    private static final CallListener CAPTURES_NOTHING = new CallListener() {
        @Override
        public CallListener captureContext() {
            throw new IllegalStateException("a bug");
        }

        @Override
        public CallObserver begins(String appKey, String apiName) {
            return CallObserver.NONE;
        }
    };

    @Test
    void eachCapturesWhatItWantsThoughOneOfThemIsBroken() {
        CallObserver unused = CallListener.all(List.of(CAPTURES_NOTHING, capturing("a"), scribe("b")))
                .captureContext()
                .begins("12345678", "taobao.demo.get");
        CallObserver unusedToo =
                CallListener.all(List.of(capturing("c"))).captureContext().begins("12345678", "taobao.demo.get");

        assertEquals(
                List.of(
                        "a captures",
                        "a captured begins taobao.demo.get",
                        "b begins taobao.demo.get",
                        "c captures",
                        "c captured begins taobao.demo.get"),
                told);
    }

    @Test
    void noListenersAreNone() {
        assertSame(CallListener.NONE, CallListener.all(List.of()));
    }

    @Test
    void aSingleListenerIsToldAndGuarded() {
        CallListener.all(List.of(scribe("a")))
                .begins("12345678", "taobao.demo.get")
                .sends(1);
        CallListener.all(List.of(BREAKS_LATER))
                .begins("12345678", "taobao.demo.get")
                .sends(1);

        assertEquals(List.of("a begins taobao.demo.get", "a sends 1"), told);
        assertSame(CallObserver.NONE, CallListener.all(List.of(BROKEN)).begins("12345678", "taobao.demo.get"));
    }

    @Test
    void aSubCodeEndsBeforeWhatIsAppendedToIt() {
        assertEquals(
                Optional.of("isv.invalid-parameter"),
                attempt("isv.invalid-parameter:buyer_nick").subCodeFamily());
        assertEquals(
                Optional.of("isv.trade-not-exist"),
                attempt("isv.trade-not-exist 4711").subCodeFamily());
        assertEquals(
                Optional.of("isp.remote-service-timeout"),
                attempt("isp.remote-service-timeout").subCodeFamily());
        assertEquals(Optional.empty(), attempt(":x").subCodeFamily());
    }

    private static Attempt attempt(String subCode) {
        return new Attempt(1, Duration.ZERO, Outcome.REFUSED).refused("15", subCode);
    }
}
