package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.CallOptions;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.PageLimitException;
import dev.topaz.runtime.Pages;
import dev.topaz.runtime.TopException;
import dev.topaz.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks the pages of a gateway whose data change meanwhile: newest first, as the platform sorts. */
@Timeout(300)
class WalkedPagesTest {
    private final FakeGateway gateway = new GatewaySetup()
            .app(Caller.APP_KEY, Caller.SECRET)
            .session(Caller.SESSION)
            .api(Docs.spec(SoldRequest.API, "none", """
                    <request>
                      <param name="page_no" type="Number"/>
                      <param name="page_size" type="Number"/>
                      <param name="use_has_next" type="Boolean"/>
                      <param name="status" type="String"/>
                    </request>
                    <response>
                      <param name="total_results" type="Number"/>
                      <param name="has_next" type="Boolean"/>
                      <param name="ids" type="Number[]"/>
                    </response>
                    """))
            .start();
    private final DefaultTaobaoClient client = new DefaultTaobaoClient(
            gateway.url(), Caller.APP_KEY, Caller.SECRET, new ClientOptions().retry(RetryPolicy.NEVER));
    private final Pages<SoldRequest.SoldResponse, Long> pages =
            new Pages<>(client, new SoldRequest(), null, SoldRequest.PAGES);
    private final List<Long> data = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private long newest;

    WalkedPagesTest() {
        gateway.answer(SoldRequest.API, (call, fields) -> {
            meanwhile.run();
            int from = Math.min(data.size(), ((int) call.number("page_no") - 1) * 5);
            int to = Math.min(data.size(), from + 5);
            String ids = data.subList(from, to).stream().map(String::valueOf).collect(Collectors.joining(","));
            boolean counted = call.param("use_has_next") == null || !call.bool("use_has_next");
            fields.json("{\"ids\":[" + ids + "],"
                    + (counted ? "\"total_results\":" + data.size() : "\"has_next\":" + (to < data.size())) + "}");
        });
    }

    @AfterEach
    void close() {
        client.close();
        gateway.close();
    }

    private void holds(int count) {
        for (int i = 0; i < count; i++) {
            arrive();
        }
    }

    private void arrive() {
        data.add(0, ++newest);
    }

    private List<Long> numbers() {
        return gateway.calls(SoldRequest.API).stream()
                .map(call -> call.number("page_no"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 6, 10, 11, 23})
    void walksEachItemOnceInBothDirections(int count) {
        holds(count);

        assertEquals(data, pages.stream().toList());
        List<Long> backwards = pages.backwards().stream().toList();
        assertEquals(Set.copyOf(data), Set.copyOf(backwards));
        assertEquals(count, backwards.size());
    }

    @Test
    void callsAPageWhenItsFirstItemIsAskedFor() {
        holds(12);
        Iterator<Long> items = pages.iterator();
        assertEquals(List.of(), numbers());

        for (int i = 0; i < 5; i++) {
            items.next();
        }
        assertEquals(List.of(1L), numbers());
        items.next();

        assertEquals(List.of(1L, 2L), numbers());
        assertEquals("true", gateway.calls(SoldRequest.API).get(0).param("use_has_next"));
        assertEquals("PAID", gateway.calls(SoldRequest.API).get(1).param("status"));
    }

    @Test
    void walksBackwardsWithATotalFromTheLastPageToTheFirst() {
        holds(12);

        assertEquals(12, pages.backwards().stream().count());

        assertEquals(List.of(1L, 3L, 2L, 1L), numbers());
        assertEquals("false", gateway.calls(SoldRequest.API).get(0).param("use_has_next"));
    }

    @Test
    void nothingThatWasThereIsMissedOrDoubledWhenOthersArriveMeanwhile() {
        holds(42);
        Set<Long> before = new HashSet<>(data);
        Random random = new Random(1);
        meanwhile = () -> {
            for (int i = random.nextInt(4); i > 0 && data.size() < 90; i--) {
                arrive();
            }
        };

        assertCoversOnce(before, pages.backwards().distinctBy(id -> id));
    }

    @Test
    void nothingThatStaysIsMissedOrDoubledWhenOthersGoMeanwhile() {
        for (int seed = 0; seed < 20; seed++) {
            data.clear();
            holds(42);
            Set<Long> stays = new HashSet<>(data);
            Random random = new Random(seed);
            meanwhile = () -> {
                for (int i = random.nextInt(3); i > 0 && data.size() > 8; i--) {
                    stays.remove(data.remove(random.nextInt(data.size())));
                }
            };

            assertCoversOnce(stays, pages.backwards().distinctBy(id -> id));
        }
    }

    /** What walking forwards loses is why the other direction exists. */
    @Test
    void walkingForwardsMissesItemsWhenOthersGo() {
        holds(20);
        meanwhile = () -> {
            if (data.size() > 15) {
                data.remove(0);
            }
        };

        List<Long> seen = pages.stream().toList();

        assertTrue(data.stream().anyMatch(id -> !seen.contains(id)), seen::toString);
    }

    private static void assertCoversOnce(Set<Long> expected, Pages<?, Long> walk) {
        List<Long> seen = walk.stream().toList();
        assertEquals(new HashSet<>(seen).size(), seen.size(), "doubled");
        Set<Long> missed = new HashSet<>(expected);
        missed.removeAll(seen);
        assertEquals(Set.of(), missed, "missed");
    }

    @Test
    void aWalkThatNeverEndsIsAnErrorAfterSoManyPages() {
        meanwhile = () -> holds(6);

        List<Long> seen = new ArrayList<>();
        PageLimitException e =
                assertThrows(PageLimitException.class, () -> pages.maxPages(7).forEach(seen::add));

        assertEquals(35, seen.size());
        assertEquals(
                "taobao.demo.sold.get has more than 7 pages: ask for less at a time, such as a shorter period;"
                        + " Pages.maxPages sets the limit",
                e.getMessage());
    }

    @Test
    void aPageThatFailedIsCalledAgainByAskingAgain() {
        holds(12);
        Iterator<Long> items = pages.backwards().iterator();
        gateway.next(SoldRequest.API, Trouble.none(), Trouble.serviceTimedOut());

        assertThrows(TopException.class, items::hasNext);

        List<Long> seen = new ArrayList<>();
        items.forEachRemaining(seen::add);
        assertEquals(LongStream.rangeClosed(1, 12).boxed().collect(Collectors.toSet()), Set.copyOf(seen));
        assertEquals(List.of(1L, 3L, 3L, 2L, 1L), numbers());
    }

    @Test
    void eachPageObeysTheDeadlineOfACall() {
        holds(12);
        CountDownLatch closed = new CountDownLatch(1);
        gateway.answer(SoldRequest.API, (call, fields) -> {
            if (call.number("page_no") > 1) {
                await(closed);
            }
            fields.json("{\"ids\":[1,2,3,4,5],\"has_next\":true}");
        });
        List<Long> seen = new ArrayList<>();
        // A busy machine may need longer than the first deadline for the first page.
        for (Duration deadline = Duration.ofMillis(200); seen.isEmpty(); deadline = deadline.multipliedBy(2)) {
            Pages<SoldRequest.SoldResponse, Long> impatient = new Pages<>(
                    client.with(new CallOptions().deadline(deadline)), new SoldRequest(), null, SoldRequest.PAGES);
            assertThrows(TopException.class, () -> impatient.forEach(seen::add));
        }
        closed.countDown();

        assertEquals(5, seen.size());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aWalkBeginsWhereTheRequestSays() {
        holds(12);
        SoldRequest request = new SoldRequest();
        request.putOtherTextParam("page_no", "3");

        assertEquals(
                List.of(2L, 1L),
                new Pages<>(client, request, null, SoldRequest.PAGES).stream().toList());
    }

    @Test
    void answersAreThePages() {
        holds(12);
        List<Integer> sizes = new ArrayList<>();

        pages.answers().forEach(answer -> sizes.add(answer.ids().size()));

        assertEquals(List.of(5, 5, 2), sizes);
    }
}
