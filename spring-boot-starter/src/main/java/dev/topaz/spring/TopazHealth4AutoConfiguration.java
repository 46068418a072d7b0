package dev.topaz.spring;

import dev.topaz.messages.MessageConsumer;
import dev.topaz.outbox.OutboxStore;
import dev.topaz.outbox.OutboxStoreException;
import dev.topaz.redis.RedisLink;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The health indicators {@code topazRedis}, {@code topazOutbox} and {@code topazMessages}, for Spring Boot 4. */
@AutoConfiguration(
        after = {
            TopazRedisAutoConfiguration.class,
            TopazOutboxAutoConfiguration.class,
            TopazMessagesAutoConfiguration.class
        })
// By name: it is on no class path of Spring Boot 2.7 and 3.
@ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
@ConditionalOnMissingClass("org.springframework.boot.actuate.health.HealthIndicator")
final class TopazHealth4AutoConfiguration {
    TopazHealth4AutoConfiguration() {}

    private static Health health(HealthReport report) {
        Health.Builder health = report.isUp() ? Health.up() : Health.down();
        return health.withDetails(report.details()).build();
    }

    /** Where there is a link to Redis. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(RedisLink.class)
    @ConditionalOnBean(RedisLink.class)
    static final class Redis {
        @Bean
        HealthIndicator topazRedisHealthIndicator(RedisLink link, ObjectProvider<RedisTokens> tokens) {
            Optional<String> tokenKey =
                    Optional.ofNullable(tokens.getIfAvailable()).map(RedisTokens::keyId);
            return () -> health(HealthReport.of(link, tokenKey));
        }
    }

    /** Where couriers deliver. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(OutboxStore.class)
    @ConditionalOnBean(OutboxLifecycle.class)
    static final class Outbox {
        @Bean
        HealthIndicator topazOutboxHealthIndicator(OutboxStore store, OutboxProperties settings) {
            return () -> {
                try {
                    return health(HealthReport.of(store.backlog(), settings.getMaxAge()));
                } catch (OutboxStoreException e) {
                    return health(HealthReport.failed(e));
                }
            };
        }
    }

    /** Where methods receive messages. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MessageConsumer.class)
    @ConditionalOnBean(MessageConsumers.class)
    static final class Messages {
        @Bean
        HealthIndicator topazMessagesHealthIndicator(MessageConsumers consumers) {
            return () -> health(HealthReport.of(consumers.states()));
        }
    }
}
