package dev.topaz.spring;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.MessageConsumer;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The health of the message channel on Spring Boot 3: up while every group is connected. */
@AutoConfiguration(after = TopazMessagesAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, MessageConsumer.class})
@ConditionalOnBean(MessageConsumers.class)
final class TopazMessagesHealthAutoConfiguration {
    TopazMessagesHealthAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(name = "topazMessagesHealthIndicator")
    HealthIndicator topazMessagesHealthIndicator(MessageConsumers consumers) {
        return () -> {
            var states = consumers.states();
            boolean up = states.values().stream().allMatch(ConnectionState.CONNECTED::equals);
            return (up ? Health.up() : Health.down()).withDetails(states).build();
        };
    }
}
