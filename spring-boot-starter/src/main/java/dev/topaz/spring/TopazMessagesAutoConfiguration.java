package dev.topaz.spring;

import dev.topaz.messages.ConsumerListener;
import dev.topaz.messages.MessageConsumer;
import dev.topaz.micrometer.MicrometerConsumerListener;
import dev.topaz.opentelemetry.OpenTelemetryConsumerListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Consumers of messages for the methods with {@link TopMessageListener}, with metrics and traces where there are such. */
@AutoConfiguration(after = TopazAutoConfiguration.class)
@ConditionalOnClass(MessageConsumer.class)
@ConditionalOnProperty(name = "topaz.messages.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MessageProperties.class)
final class TopazMessagesAutoConfiguration {
    TopazMessagesAutoConfiguration() {}

    @Bean
    MessageConsumers topazMessageConsumers(
            ConfigurableListableBeanFactory beans,
            AccountSettings settings,
            MessageProperties properties,
            Environment environment) {
        return new MessageConsumers(new ConsumerFactory(beans, settings, properties, environment)::consumers);
    }

    /** Meters of messages, where there is a registry. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({MeterRegistry.class, MicrometerConsumerListener.class})
    static final class Metrics {
        Metrics() {}

        @Bean
        AccountConsumerListener topazMessageMetrics(ObjectProvider<MeterRegistry> registries) {
            return account -> {
                MeterRegistry registry = registries.getIfUnique();
                return registry == null
                        ? ConsumerListener.NONE
                        : new MicrometerConsumerListener(registry, Tags.of("account", account));
            };
        }
    }

    /** Spans of messages, where there is an OpenTelemetry. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({OpenTelemetry.class, OpenTelemetryConsumerListener.class})
    static final class Traces {
        Traces() {}

        @Bean
        AccountConsumerListener topazMessageTraces(ObjectProvider<OpenTelemetry> telemetries) {
            return account -> {
                OpenTelemetry telemetry = telemetries.getIfUnique();
                return telemetry == null
                        ? ConsumerListener.NONE
                        : new OpenTelemetryConsumerListener(telemetry).account(account);
            };
        }
    }
}
