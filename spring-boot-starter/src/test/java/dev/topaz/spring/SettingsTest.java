package dev.topaz.spring;

import static dev.topaz.spring.Contexts.EMIT;
import static dev.topaz.spring.Contexts.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.TopApiException;
import dev.topaz.runtime.TopTransportException;
import dev.topaz.spring.shop.BcpushIsvEventEmitRequest;
import dev.topaz.spring.shop.DemoShopGetRequest;
import dev.topaz.spring.shop.QianniuClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.Trouble;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What each setting does, seen from the gateway. */
class SettingsTest {
    private static final String DEMO = "taobao.demo.shop.get";

    private final FakeGateway gateway = Contexts.gateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void formatSignatureAndPartnerAreOnTheWire() {
        call("topaz.format=simplified-json", "topaz.sign-method=hmac", "topaz.partner-id=our-erp");

        Map<String, String> protocol = gateway.call(EMIT).protocol();
        assertEquals("true", protocol.get("simplify"));
        assertEquals("hmac", protocol.get("sign_method"));
        assertEquals("our-erp", protocol.get("partner_id"));
    }

    @Test
    void retryCountsAttempts() {
        gateway.next(EMIT, Trouble.serviceUnreachable(), Trouble.serviceUnreachable(), Trouble.serviceUnreachable());

        assertThrows(
                TopApiException.class,
                () -> call("topaz.retry.attempts=2", "topaz.retry.first-wait=1ms", "topaz.retry.max-wait=1ms"));
        assertEquals(2, gateway.calls(EMIT).size());
    }

    @Test
    void attemptTimeoutEndsAnAttempt() {
        gateway.next(EMIT, Trouble.slow(Duration.ofSeconds(60)));

        assertThrows(TopTransportException.class, () -> call("topaz.attempt-timeout=100ms"));
    }

    @Test
    void deadlineEndsACall() {
        gateway.next(EMIT, Trouble.slow(Duration.ofSeconds(60)));

        assertThrows(TopTransportException.class, () -> call("topaz.deadline=100ms"));
    }

    @Test
    void idempotentApisAreCalledAgainThoughTheCallMayHaveArrived() {
        gateway.next(EMIT, Trouble.resetAfterReading());
        assertThrows(TopTransportException.class, () -> call("topaz.idempotent=*.get"));
        assertEquals(1, gateway.calls(EMIT).size());

        gateway.forgetCalls();
        gateway.next(EMIT, Trouble.resetAfterReading());
        call("topaz.idempotent=*.get, taobao.bcpush.*");
        assertEquals(2, gateway.calls(EMIT).size());
    }

    @Test
    void checkingMayBeLeftToThePlatform() {
        assertThrows(TopApiException.class, () -> demo());
        gateway.assertNotCalled(DEMO);

        assertThrows(TopApiException.class, () -> demo("topaz.checking=by-the-platform"));
        assertEquals(1, gateway.calls(DEMO).size());
    }

    @Test
    void whatAnAccountDoesNotSetIsAsAtTheTopLevel() {
        Contexts.shop()
                .withPropertyValues(Contexts.named(gateway))
                .withPropertyValues(
                        "topaz.partner-id=our-erp",
                        "topaz.sign-method=md5",
                        "topaz.retry.first-wait=1ms",
                        "topaz.accounts.shop-a.sign-method=hmac",
                        "topaz.accounts.shop-a.retry.attempts=1")
                .run(context -> {
                    QianniuClient a = context.getBean(TopazAccounts.class).client("shop-a", QianniuClient.class);
                    gateway.next(EMIT, Trouble.serviceUnreachable());
                    assertThrows(TopApiException.class, () -> emit(a));

                    Map<String, String> protocol = gateway.call(EMIT).protocol();
                    assertEquals("hmac", protocol.get("sign_method"));
                    assertEquals("our-erp", protocol.get("partner_id"));
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class WithALastWord {
        @Bean
        TopazClientCustomizer lastWord() {
            return (account, options) -> options.partnerId("customized-" + account);
        }
    }

    @Test
    void aCustomizerHasTheLastWord() {
        Contexts.shop()
                .withPropertyValues(Contexts.top(gateway))
                .withPropertyValues("topaz.partner-id=our-erp")
                .withUserConfiguration(WithALastWord.class)
                .run(context -> {
                    emit(context.getBean(QianniuClient.class));

                    assertEquals(
                            "customized-default", gateway.call(EMIT).protocol().get("partner_id"));
                });
    }

    @Test
    void aGatewayIsANameOrAnAddress() {
        assertEquals(URI.create("https://eco.taobao.com/router/rest"), GatewayName.address(null));
        assertEquals(URI.create("https://eco.taobao.com/router/rest"), GatewayName.address("Production"));
        assertEquals(URI.create("https://gw.api.tbsandbox.com/router/rest"), GatewayName.address("sandbox"));
        assertEquals(URI.create("https://api.taobao.com/router/rest"), GatewayName.address("overseas"));
        assertEquals(
                URI.create("http://localhost:8080/router/rest"),
                GatewayName.address("http://localhost:8080/router/rest"));
        assertThrows(IllegalArgumentException.class, () -> GatewayName.address("sandbocks"));
    }

    private void call(String... settings) {
        shop(settings).run(context -> emit(context.getBean(QianniuClient.class)));
    }

    /** With a title that is too long. */
    private void demo(String... settings) {
        shop(settings)
                .run(context -> context.getBean(QianniuClient.class)
                        .demoShopGet(new DemoShopGetRequest().setTitle("too long")));
    }

    private ApplicationContextRunner shop(String... settings) {
        return Contexts.shop().withPropertyValues(Contexts.top(gateway)).withPropertyValues(settings);
    }

    private static void emit(QianniuClient client) {
        client.bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("已受理"), SESSION);
    }
}
