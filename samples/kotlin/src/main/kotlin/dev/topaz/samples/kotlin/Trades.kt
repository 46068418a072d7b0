package dev.topaz.samples.kotlin

/** What a shop asks about its trades. A platform may leave any field out, and the compiler knows it. */
class Trades(private val shop: ShopClient, private val session: String) {
    /** The titles of what was bought; those without one are left out. */
    fun titles(tid: Long): List<String> {
        val trade = shop.demoTradeGet(DemoTradeGetRequest().setTid(tid), session).trade
        return trade?.orders.orEmpty().mapNotNull { it.title }
    }
}
