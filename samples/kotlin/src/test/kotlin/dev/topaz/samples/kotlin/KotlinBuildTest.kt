package dev.topaz.samples.kotlin

import dev.topaz.runtime.DefaultTaobaoClient
import dev.topaz.testkit.FakeGateway
import dev.topaz.testkit.GatewaySetup
import kotlin.reflect.typeOf
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Tag
import org.junit.jupiter.api.Test

private const val APP_KEY = "12345678"
private const val SECRET = "fictional-secret"
private const val SESSION = "fictional-session"

/** Generated classes in the hands of Kotlin. */
@Tag("combinations")
class KotlinBuildTest {
    @Test
    fun `calls an API of the bundled specs`() = gateway().use { gateway ->
        val response = client(gateway).bcpushIsvEventEmit(BcpushIsvEventEmitRequest().setEventId("evt-1"), SESSION)

        assertEquals(true, response.result?.success)
        assertEquals(0L, response.result?.errorCode)
        assertEquals("evt-1", gateway.calls()[0].params()["event_id"])
    }

    @Test
    fun `calls an API of its own specs`() = gateway().use { gateway ->
        assertEquals(listOf("茶"), Trades(client(gateway), SESSION).titles(4711))
    }

    @Test
    fun `knows what may be null and what is not`() = gateway().use { gateway ->
        val response = client(gateway).demoTradeGet(DemoTradeGetRequest().setTid(1), SESSION)

        assertEquals("Trade?", seen(response.trade))
        assertEquals("List<Order>?", seen(response.trade?.orders))
        assertEquals("Long?", seen(DemoTradeGetRequest().tid))
        assertEquals("DemoTradeGetResponse", seen(response))
        assertEquals("DemoTradeGetRequest", seen(DemoTradeGetRequest().setTid(null)))
    }

    /** The type as the compiler sees it, which writes an exclamation mark where it knows nothing about null. */
    private inline fun <reified T> seen(@Suppress("UNUSED_PARAMETER") value: T) =
        typeOf<T>().toString().replace(Regex("[a-zA-Z]+[.$]| \\(Kotlin reflection is not available\\)"), "")

    private fun client(gateway: FakeGateway) = ShopClient(DefaultTaobaoClient(gateway.url(), APP_KEY, SECRET))

    private fun gateway() = GatewaySetup().app(APP_KEY, SECRET).session(SESSION).start()
}
