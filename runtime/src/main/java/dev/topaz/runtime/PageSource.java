package dev.topaz.runtime;

import dev.topaz.runtime.generated.PageFields;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Calls one page after the other, each when it is asked for. The subclasses say which page is next. */
abstract class PageSource<R extends TaobaoResponse, T> implements Iterator<R> {
    private final TaobaoClient client;
    private final @Nullable String session;
    private final int limit;
    private int calls;
    private @Nullable PagedRequest<R> next;
    final PageFields<R, T> fields;

    PageSource(Pages<R, T> pages, PagedRequest<R> first) {
        this.client = pages.client();
        this.session = pages.session();
        this.limit = pages.limit();
        this.fields = pages.fields();
        this.next = first;
    }

    /** Returns the request for the page after this answer; null after the last. */
    abstract @Nullable PagedRequest<R> after(PagedRequest<R> request, R answer);

    @Override
    public final boolean hasNext() {
        return next != null;
    }

    @Override
    public final R next() {
        PagedRequest<R> request = next;
        if (request == null) {
            throw new NoSuchElementException("there is no page after the last");
        }
        R answer = fetch(request);
        next = after(request, answer);
        return answer;
    }

    /** Calls for a page. */
    R fetch(PagedRequest<R> request) {
        return call(request);
    }

    /** A call that fails leaves the walk where it is: asking again calls the same page again. */
    final R call(PagedRequest<R> request) {
        if (calls == limit) {
            throw new PageLimitException(request.getApiMethodName(), limit);
        }
        R answer = client.call(request, session);
        calls++;
        return answer;
    }

    final List<T> items(R answer) {
        List<T> items = fields.items(answer);
        return items == null ? Collections.<T>emptyList() : items;
    }

    final long total(R answer) {
        Long total = fields.total(answer);
        return total == null ? 0 : total;
    }
}
