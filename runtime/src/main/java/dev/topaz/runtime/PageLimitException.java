package dev.topaz.runtime;

/**
 * Thrown when there are more pages than a walk may call. The items returned before it are not complete.
 *
 * <pre>{@code
 * try {
 *     for (Trade trade : shop.tradesSoldGetPages(ofTheDay, session).maxPages(500)) {
 *         save(trade);
 *     }
 * } catch (PageLimitException e) {
 *     walk(ofTheMorning); // a shorter period has fewer pages
 *     walk(ofTheAfternoon);
 * }
 * }</pre>
 */
public final class PageLimitException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    PageLimitException(String apiName, int limit) {
        super(apiName + " has more than " + limit
                + " pages: ask for less at a time, such as a shorter period; Pages.maxPages sets the limit");
    }
}
