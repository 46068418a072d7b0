package dev.topaz.runtime;

import dev.topaz.runtime.annotation.CheckReturnValue;
import dev.topaz.runtime.generated.PageFields;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an answer, called one after the other while they are read. Each is a call like any other: checked, within flow control and
 * the deadline of a call, repeated where that is safe. Immutable; each method that begins a walk begins a new one.
 *
 * <pre>{@code
 * Pages<TradesSoldGetResponse, Trade> sold = shop.tradesSoldGetPages(request, sessionKey);
 * for (Trade trade : sold.backwards().distinctBy(Trade::getTid)) {
 *     save(trade);
 * }
 * }</pre>
 *
 * <p>Data change while they are walked. From the last page to the first, and with a key, no item is missed or doubled when others come at
 * the beginning or go: this is what the platform recommends. From the first page to the last, items that go make the walk miss others,
 * and items that come at the beginning make it see some twice, which a key prevents.
 *
 * <p>The parameters are those of the request when this was made; a page number in it is where a forward walk begins.
 *
 * @param <R> the response
 * @param <T> an item
 */
@CheckReturnValue
public final class Pages<R extends TaobaoResponse, T> implements Iterable<T> {
    /** No answer of the platform has so many pages; one that never ends ends here. */
    private static final int USUAL_LIMIT = 10_000;

    private final TaobaoClient client;
    private final PagedRequest<R> request;
    private final @Nullable String session;
    private final PageFields<R, T> fields;
    private final int limit;
    private final Direction direction;
    private final Function<? super T, ?> key;

    private enum Direction {
        FORWARDS,
        BACKWARDS
    }

    private Pages(Pages<R, T> from, int limit, Direction direction, Function<? super T, ?> key) {
        this.client = from.client;
        this.request = from.request;
        this.session = from.session;
        this.fields = from.fields;
        this.limit = limit;
        this.direction = direction;
        this.key = key;
    }

    /** Describes a walk, for the methods of generated clients; calls nothing yet. */
    public Pages(TaobaoClient client, TaobaoRequest<R> request, @Nullable String session, PageFields<R, T> fields) {
        this.client = client;
        this.request = new PagedRequest<>(request, fields.object());
        this.session = session;
        this.fields = fields;
        this.limit = USUAL_LIMIT;
        this.direction = Direction.FORWARDS;
        this.key = item -> new Object();
    }

    /**
     * Returns the same pages from the last to the first. The first page is called once more before, for the total.
     *
     * @throws IllegalStateException if the document has no total, or if neither it nor the request says how large a page is
     */
    public Pages<R, T> backwards() {
        if (!fields.hasTotal() || fields.hasCursor()) {
            throw new IllegalStateException(
                    request.getApiMethodName() + " documents no total, so the last page is not known");
        }
        if (size() < 1) {
            throw new IllegalStateException("set " + fields.size()
                    + " of the request: its document does not say how large a page is otherwise");
        }
        return new Pages<>(this, limit, Direction.BACKWARDS, key);
    }

    /** Returns the same pages, without items whose key was seen before. The keys are kept in memory. */
    public Pages<R, T> distinctBy(Function<? super T, ?> key) {
        return new Pages<>(this, limit, direction, key);
    }

    /**
     * Returns the same pages with another limit of calls; 10,000 by default. A walk that would exceed it ends with a
     * {@link PageLimitException}.
     */
    public Pages<R, T> maxPages(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a walk has at least one page, not " + limit);
        }
        return new Pages<>(this, limit, direction, key);
    }

    /** Returns the answers, each called when it is asked for. A call that fails is made again by asking again. */
    public Iterable<R> answers() {
        return this::source;
    }

    /** Begins a walk over the items. */
    @Override
    public Iterator<T> iterator() {
        return new PagedItems<>(source(), key);
    }

    /** Begins a walk over the items; for one thread. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private PageSource<R, T> source() {
        return direction == Direction.BACKWARDS ? new BackwardPages<>(this) : new ForwardPages<>(this);
    }

    /** Returns the size of a page; 0 if it is not known. */
    long size() {
        return request.number(fields.size(), fields.usualSize());
    }

    TaobaoClient client() {
        return client;
    }

    PagedRequest<R> request() {
        return request;
    }

    @Nullable
    String session() {
        return session;
    }

    PageFields<R, T> fields() {
        return fields;
    }

    int limit() {
        return limit;
    }
}
