package dev.topaz.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.TopTransportException;
import dev.topaz.testkit.EmitRequest;
import dev.topaz.testkit.FakeGateway;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The extension as a user meets it: test classes, run by JUnit. */
class TopGatewayTest {
    private static final String FROM_HERE = "topaz.from-here";
    private static final List<FakeGateway> SEEN = new CopyOnWriteArrayList<>();

    @ExtendWith(OnlyFromHere.class)
    static class ByParameter {
        @BeforeEach
        void sharesTheGatewayOfTheTest(@TopGateway FakeGateway gateway) {
            SEEN.add(gateway);
        }

        @Test
        void calls(@TopGateway FakeGateway gateway, @TopGateway TaobaoClient client) {
            SEEN.add(gateway);
            assertTrue(client.call(new EmitRequest("text"), TopGateway.SESSION).isSuccess());
            assertEquals("text", gateway.call("taobao.bcpush.isv.event.emit").param("text"));
        }

        @Test
        void callsAsWell(@TopGateway FakeGateway gateway) {
            assertEquals(List.of(), gateway.calls());
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class ByField {
        @TopGateway(appKey = "87654321", appSecret = "another", session = "someone")
        private FakeGateway gateway;

        @TopGateway(appKey = "87654321", appSecret = "another", session = "someone")
        private TaobaoClient client;

        @Test
        void calls() {
            SEEN.add(gateway);
            assertTrue(client.call(new EmitRequest("text"), "someone").isSuccess());
            assertEquals("87654321", gateway.calls().get(0).protocol().get("app_key"));
        }

        @Nested
        class Inside {
            @Test
            void hasTheFieldsOfTheOuterClass() {
                SEEN.add(gateway);
                assertTrue(client.call(new EmitRequest("text"), "someone").isSuccess());
            }
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class ByStaticField {
        @TopGateway
        static FakeGateway gateway;

        @BeforeAll
        static void isThereBeforeAll() {
            SEEN.add(gateway);
        }

        @RepeatedTest(2)
        void sharesIt(@TopGateway FakeGateway same) {
            assertSame(gateway, same);
            SEEN.add(same);
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class WithAStubThatThrows {
        @TopGateway
        static FakeGateway gateway;

        @Test
        void fails(@TopGateway TaobaoClient client) {
            gateway.stub("taobao.bcpush.isv.event.emit", call -> {
                throw new IllegalStateException("the reason");
            });
            client.call(new EmitRequest("text"), TopGateway.SESSION);
        }
    }

    @ExtendWith(OnlyFromHere.class)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class WithAnEarlierStubThatThrew {
        @TopGateway
        static FakeGateway gateway;

        @Test
        @Execution(ExecutionMode.SAME_THREAD)
        void afterwardsFailsForAnotherReason() {
            assertEquals(1, gateway.stubFailures().size());
            throw new IllegalArgumentException("another reason");
        }

        @Test
        @Execution(ExecutionMode.SAME_THREAD)
        void aFirstTestExpectsTheStatus(@TopGateway TaobaoClient client) {
            gateway.stub("taobao.bcpush.isv.event.emit", call -> {
                throw new IllegalStateException("the reason");
            });
            assertThrows(TopTransportException.class, () -> client.call(new EmitRequest("text"), TopGateway.SESSION));
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class InParallel {
        private static final Set<String> URLS = ConcurrentHashMap.newKeySet();

        @RepeatedTest(20)
        void hasOneOfItsOwn(@TopGateway FakeGateway gateway, @TopGateway TaobaoClient client) {
            URLS.add(gateway.url());
            client.call(new EmitRequest("text"), TopGateway.SESSION);
            assertEquals(1, gateway.calls().size());
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class WithTwoSetups {
        @Test
        void fails(@TopGateway FakeGateway gateway, @TopGateway(appKey = "1") TaobaoClient client) {
            assertNotNull(gateway);
        }
    }

    @ExtendWith(OnlyFromHere.class)
    static class OnSomethingElse {
        @Test
        void fails(@TopGateway String gateway) {
            assertNotNull(gateway);
        }
    }

    /** The classes above are material; whoever runs all classes of a package leaves them out. */
    static final class OnlyFromHere implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return context.getConfigurationParameter(FROM_HERE).isPresent()
                    ? ConditionEvaluationResult.enabled("run by the test")
                    : ConditionEvaluationResult.disabled("run by TopGatewayTest only");
        }
    }

    @BeforeEach
    void forget() {
        SEEN.clear();
        InParallel.URLS.clear();
    }

    @Test
    void givesEachTestAGatewayThatItsParametersShare() {
        run(ByParameter.class).assertStatistics(tests -> tests.succeeded(2).failed(0));
        assertEquals(3, SEEN.size());
        assertEquals(2, Set.copyOf(SEEN).size());
        SEEN.forEach(TopGatewayTest::assertClosed);
    }

    @Test
    void fillsFieldsThoseOfOuterInstancesToo() {
        run(ByField.class).assertStatistics(tests -> tests.succeeded(2).failed(0));
        assertNotEquals(SEEN.get(0), SEEN.get(1));
        SEEN.forEach(TopGatewayTest::assertClosed);
    }

    @Test
    void keepsTheGatewayOfAStaticFieldForTheWholeClass() {
        run(ByStaticField.class).assertStatistics(tests -> tests.succeeded(2).failed(0));
        assertEquals(3, SEEN.size());
        assertEquals(1, Set.copyOf(SEEN).size());
        assertClosed(SEEN.get(0));
    }

    @Test
    void runsInParallel() {
        run(InParallel.class).assertStatistics(tests -> tests.succeeded(20).failed(0));
        assertTrue(InParallel.URLS.size() > 1);
    }

    @Test
    void refusesTwoSetupsInOneTest() {
        assertFails(WithTwoSetups.class, "one test has one gateway");
    }

    @Test
    void refusesOtherTypes() {
        assertFails(OnSomethingElse.class, "not on a java.lang.String");
    }

    @Test
    void reportsWhatAStubThrewAsTheCause() {
        Throwable failure = failure(WithAStubThatThrows.class);

        assertEquals("the reason", failure.getCause().getMessage());
        assertTrue(
                failure.getMessage()
                        .startsWith("a stub of the gateway failed: java.lang.IllegalStateException: the reason;"
                                + " after that the test failed: "),
                failure.getMessage());
        assertEquals(
                TopTransportException.class, failure.getSuppressed()[0].getClass(), "what the client saw, beside it");
    }

    @Test
    void blamesNoStubOfAnEarlierTest() {
        assertEquals("another reason", failure(WithAnEarlierStubThatThrew.class).getMessage());
    }

    private static Throwable failure(Class<?> test) {
        return run(test).failed().stream()
                .flatMap(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream())
                .findFirst()
                .orElseThrow();
    }

    private static void assertFails(Class<?> test, String message) {
        String failure = run(test).failed().stream()
                .map(event -> String.valueOf(
                        event.getRequiredPayload(TestExecutionResult.class).getThrowable()))
                .findFirst()
                .orElse("nothing failed");
        assertTrue(failure.contains(message), failure);
    }

    private static void assertClosed(FakeGateway gateway) {
        assertThrows(IllegalStateException.class, gateway::url);
    }

    private static Events run(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(test))
                .configurationParameter(FROM_HERE, "true")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .execute()
                .testEvents();
    }
}
