package dev.topaz.spring;

import dev.topaz.messages.MessageConsumer;
import dev.topaz.outbox.OutboxStore;
import dev.topaz.redis.RedisLink;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
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

    private static Health health(Supplier<HealthReport> asked) {
        HealthReport report = HealthReport.of(asked);
        Health.Builder health = report.isUp() ? Health.up() : Health.down();
        return health.withDetails(report.details()).build();
    }

    /** Where there is a link to Redis. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(RedisLink.class)
    @ConditionalOnSingleCandidate(RedisLink.class)
    @ConditionalOnEnabledHealthIndicator("topaz-redis")
    static final class Redis {
        @Bean
        @ConditionalOnMissingBean(name = "topazRedisHealthIndicator")
        HealthIndicator topazRedisHealthIndicator(RedisLink link, ObjectProvider<RedisTokens> tokens) {
            Optional<String> tokenKey =
                    Optional.ofNullable(tokens.getIfAvailable()).map(RedisTokens::keyId);
            return () -> health(() -> HealthReport.of(link, tokenKey));
        }
    }

    /** Where couriers deliver. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(OutboxStore.class)
    @ConditionalOnBean(OutboxLifecycle.class)
    @ConditionalOnEnabledHealthIndicator("topaz-outbox")
    static final class Outbox {
        @Bean
        @ConditionalOnMissingBean(name = "topazOutboxHealthIndicator")
        HealthIndicator topazOutboxHealthIndicator(OutboxStore store, OutboxProperties settings) {
            return () -> health(() -> HealthReport.of(store.backlog(), settings.getMaxAge()));
        }
    }

    /** Where methods receive messages. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MessageConsumer.class)
    @ConditionalOnBean(MessageConsumers.class)
    @ConditionalOnEnabledHealthIndicator("topaz-messages")
    static final class Messages {
        @Bean
        @ConditionalOnMissingBean(name = "topazMessagesHealthIndicator")
        HealthIndicator topazMessagesHealthIndicator(MessageConsumers consumers) {
            return () -> health(() -> HealthReport.of(consumers.states()));
        }
    }
}
