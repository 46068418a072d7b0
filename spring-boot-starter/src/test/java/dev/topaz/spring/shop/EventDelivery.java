package dev.topaz.spring.shop;

import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.EventSender;
import dev.topaz.spring.TopazAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** As it stands in docs/spring-boot.md. */
@Configuration(proxyBeanMethods = false)
public class EventDelivery {
    @Bean
    EventSender sender(TopazAccounts accounts) {
        return (event, session) -> {
            QianniuClient client = accounts.client(event.account(), QianniuClient.class);
            BcpushIsvEventEmitResponse response = client.bcpushIsvEventEmit(
                    new BcpushIsvEventEmitRequest().setEventId(event.id()).setText(event.payload()), session);
            return DeliveryResult.delivered("request id " + response.getRequestId());
        };
    }
}
