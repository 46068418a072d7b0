package dev.topaz.runtime;

import org.jspecify.annotations.Nullable;

/** Walks from the first page to the last, by numbers or by cursors. */
final class ForwardPages<R extends TaobaoResponse, T> extends PageSource<R, T> {
    private long number;
    private long seen;
    private String cursor = "";

    ForwardPages(Pages<R, T> pages) {
        super(pages, first(pages));
        this.number = pages.request().number(fields.page(), fields.first());
        this.seen = (number - fields.first()) * pages.size();
    }

    private static <R extends TaobaoResponse> PagedRequest<R> first(Pages<R, ?> pages) {
        PagedRequest<R> request = pages.request();
        String useHasNext = pages.fields().useHasNext();
        PagedRequest<R> first = useHasNext.isEmpty() ? request : request.with(useHasNext, true);
        return pages.fields().hasCursor()
                ? first
                : first.with(
                        pages.fields().page(),
                        request.number(pages.fields().page(), pages.fields().first()));
    }

    @Override
    @Nullable
    PagedRequest<R> after(PagedRequest<R> request, R answer) {
        if (fields.hasCursor()) {
            return afterCursor(request, answer);
        }
        seen += items(answer).size();
        if (items(answer).isEmpty() || !hasMore(answer)) {
            return null;
        }
        number++;
        return request.with(fields.page(), number);
    }

    private boolean hasMore(R answer) {
        Boolean hasNext = fields.hasNext(answer);
        return hasNext == null ? seen < total(answer) : hasNext;
    }

    /** A cursor that comes twice would be walked for ever. */
    private @Nullable PagedRequest<R> afterCursor(PagedRequest<R> request, R answer) {
        String next = fields.nextCursor(answer);
        boolean isLast = next.isEmpty() || next.equals(cursor) || Boolean.FALSE.equals(fields.hasNext(answer));
        cursor = next;
        return isLast ? null : request.with(fields.page(), next);
    }
}
