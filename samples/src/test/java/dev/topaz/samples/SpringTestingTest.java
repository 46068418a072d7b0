package dev.topaz.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.junit.TopGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway under Spring Boot, as docs/testing.md shows it. */
@SpringBootTest(classes = SpringTestingTest.Shop.class)
class SpringTestingTest {
    @Configuration
    static class Shop {
        @Bean
        QianniuClient qianniu(@Value("${top.url}") String url) {
            return new QianniuClient(new DefaultTaobaoClient(url, TopGateway.APP_KEY, TopGateway.APP_SECRET));
        }
    }

    @TopGateway
    static FakeGateway gateway;

    @DynamicPropertySource
    static void top(DynamicPropertyRegistry properties) {
        properties.add("top.url", () -> gateway.url());
    }

    @Autowired
    private QianniuClient qianniu;

    @Test
    void emitsAnEvent() {
        qianniu.bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("已受理"), TopGateway.SESSION);

        assertEquals("已受理", gateway.call("taobao.bcpush.isv.event.emit").param("text"));
    }
}
