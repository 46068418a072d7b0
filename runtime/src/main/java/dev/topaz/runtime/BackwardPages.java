package dev.topaz.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Walks from the last page to the first. What has not been read stands before what has: items that go from the answer move others only
 * to pages that are still to be read, and items that come at its beginning move others behind the pages that were read, which is seen by
 * the total, and these pages are read again.
 */
final class BackwardPages<R extends TaobaoResponse, T> extends PageSource<R, T> {
    private final long size;
    private final long first;
    private long number;
    private long total;
    private boolean isMeasured;

    BackwardPages(Pages<R, T> pages) {
        super(pages, withTotal(pages));
        this.size = pages.size();
        this.first = fields.first();
    }

    /** A mark of the end in place of the total would not say where to begin. */
    private static <R extends TaobaoResponse> PagedRequest<R> withTotal(Pages<R, ?> pages) {
        String useHasNext = pages.fields().useHasNext();
        return useHasNext.isEmpty() ? pages.request() : pages.request().with(useHasNext, false);
    }

    /** The first page says how many there are; it is called again when its turn has come. */
    @Override
    R fetch(PagedRequest<R> request) {
        if (!isMeasured) {
            total = total(call(request.with(fields.page(), first)));
            number = lastPage();
            isMeasured = true;
        }
        return call(request.with(fields.page(), number));
    }

    private long lastPage() {
        return first + Math.max(0, (total - 1) / size);
    }

    @Override
    @Nullable
    PagedRequest<R> after(PagedRequest<R> request, R answer) {
        long arrived = total(answer) - total;
        total = total(answer);
        if (arrived > 0) {
            number = Math.min(lastPage(), number + (arrived + size - 1) / size);
        } else {
            number--;
        }
        return number < first ? null : request;
    }
}
