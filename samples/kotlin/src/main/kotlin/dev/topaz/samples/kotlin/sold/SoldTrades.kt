package dev.topaz.samples.kotlin.sold

import dev.topaz.runtime.TopBusinessException

/** What a shop has sold: walked page by page, with no more fields than are needed. */
class SoldTrades(private val shop: SoldClient, private val session: String) {
    /** The titles of all trades of a status; those without one are left out. */
    fun titles(status: String): List<String> {
        val request = DemoSoldGetRequest()
            .setStatus(status)
            .selectFields(DemoSoldGetFields().tid().title())
        return shop.demoSoldGetPages(request, session).distinctBy(Trade::getTid).mapNotNull(::title)
    }

    /** Changes the memo of a trade, and returns the trade as it is then; null where the platform did not say. */
    fun remember(trade: Trade, memo: String): String? {
        trade.memo = memo
        return shop.demoMemoUpdate(DemoMemoUpdateRequest().setTrade(trade), session).result?.trade?.let(::title)
    }

    /** Why the platform refused a change; null where it did not. */
    fun refusal(trade: Trade, memo: String): String? =
        try {
            remember(trade, memo)
            null
        } catch (e: TopBusinessException) {
            "${e.code()}: ${e.msg()}"
        }

    /** One function for the trades of all APIs. */
    private fun title(trade: Trade): String? = trade.title
}
