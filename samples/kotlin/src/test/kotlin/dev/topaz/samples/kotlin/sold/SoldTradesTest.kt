package dev.topaz.samples.kotlin.sold

import dev.topaz.runtime.DefaultTaobaoClient
import dev.topaz.testkit.FakeGateway
import dev.topaz.testkit.GatewaySetup
import dev.topaz.testkit.Trouble
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Tag
import org.junit.jupiter.api.Test

private const val APP_KEY = "12345678"
private const val SECRET = "fictional-secret"
private const val SESSION = "fictional-session"

/** Shared types, pages, selectors, documented values and failures of the business in the hands of Kotlin. */
@Tag("combinations")
class SoldTradesTest {
    @Test
    fun `walks pages with the chosen fields and a documented value`() = gateway().use { gateway ->
        assertEquals(listOf("茶"), trades(gateway).titles(DemoSoldGetRequest.STATUS_WAIT))
        assertEquals("tid,title", gateway.calls("demo.sold.get")[0].params()["fields"])
        assertEquals("WAIT", gateway.calls("demo.sold.get")[0].params()["status"])
    }

    @Test
    fun `hands the type of one API to another`() = gateway().use { gateway ->
        assertEquals("茶", trades(gateway).remember(Trade().setTid(4711), "gift"))
        assertEquals("""{"memo":"gift","tid":4711}""", gateway.calls("demo.memo.update")[0].params()["trade"])
    }

    @Test
    fun `catches what the business refuses`() = gateway().use { gateway ->
        assertNull(trades(gateway).refusal(Trade(), "gift"))
        gateway.next("demo.memo.update", Trouble.businessRefusal("isv.closed", "交易已关闭"))
        assertEquals("isv.closed: 交易已关闭", trades(gateway).refusal(Trade(), "gift"))
    }

    private fun trades(gateway: FakeGateway) =
        SoldTrades(SoldClient(DefaultTaobaoClient(gateway.url(), APP_KEY, SECRET)), SESSION)

    private fun gateway() = GatewaySetup().app(APP_KEY, SECRET).session(SESSION).start()
}
