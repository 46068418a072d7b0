package dev.topaz.spring;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.MessageConsumer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The same as {@link TopazMessagesHealthAutoConfiguration} on Spring Boot 4, which has moved the types of health. */
@AutoConfiguration(after = TopazMessagesAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, MessageConsumer.class})
@ConditionalOnBean(MessageConsumers.class)
final class TopazMessagesHealth4AutoConfiguration {
    TopazMessagesHealth4AutoConfiguration() {}

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
