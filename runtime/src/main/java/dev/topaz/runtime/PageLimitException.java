package dev.topaz.runtime;

/**
 * There are more pages than a walk may call. What was returned before is not all there is.
 *
 * <p>{@code catch (PageLimitException e) { walk(firstHalf); walk(secondHalf); }}
 */
public final class PageLimitException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    PageLimitException(String apiName, int limit) {
        super(apiName + " has more than " + limit
                + " pages: ask for less at a time, such as a shorter period; Pages.maxPages sets the limit");
    }
}
