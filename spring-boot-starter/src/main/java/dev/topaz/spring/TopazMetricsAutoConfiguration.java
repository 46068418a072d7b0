package dev.topaz.spring;

import dev.topaz.micrometer.MicrometerCallListener;
import dev.topaz.micrometer.MicrometerOutboxListener;
import dev.topaz.micrometer.MicrometerRedisListener;
import dev.topaz.micrometer.MicrometerSessionMeters;
import dev.topaz.outbox.OutboxListener;
import dev.topaz.redis.RedisLinkListener;
import dev.topaz.runtime.observe.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Metrics of all calls and of the refreshes of tokens, if there is a registry. It is looked for when the first client is made. */
@AutoConfiguration
@ConditionalOnClass({MeterRegistry.class, MicrometerCallListener.class})
final class TopazMetricsAutoConfiguration {
    TopazMetricsAutoConfiguration() {}

    @Bean
    AccountCallListener topazMetrics(ObjectProvider<MeterRegistry> registries) {
        return (account, gateway) -> {
            MeterRegistry registry = registries.getIfUnique();
            return registry == null
                    ? CallListener.NONE
                    : new MicrometerCallListener(registry, Tags.of("account", account));
        };
    }

    @Bean
    TopazSessionCustomizer topazSessionMetrics(ObjectProvider<MeterRegistry> registries) {
        return (account, options) -> {
            MeterRegistry registry = registries.getIfUnique();
            if (registry == null) {
                return options;
            }
            MicrometerSessionMeters meters = new MicrometerSessionMeters(registry, Tags.of("account", account));
            return options.onRefresh(meters::refreshed).onFailure(meters::failed);
        };
    }

    /** Of the link to Redis, where there is one. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(RedisLinkListener.class)
    static final class Redis {
        @Bean
        RedisLinkListener topazRedisMetrics(ObjectProvider<MeterRegistry> registries) {
            MeterRegistry registry = registries.getIfUnique();
            return registry == null ? RedisLinkListener.NONE : new MicrometerRedisListener(registry);
        }
    }

    /** Of the outbox, where there is one. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(OutboxListener.class)
    static final class Outbox {
        @Bean
        OutboxListener topazOutboxMetrics(ObjectProvider<MeterRegistry> registries) {
            MeterRegistry registry = registries.getIfUnique();
            return registry == null ? OutboxListener.NONE : new MicrometerOutboxListener(registry);
        }
    }
}
