package dev.topaz.spring;

import dev.topaz.micrometer.MicrometerCallListener;
import dev.topaz.runtime.observe.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Metrics of all calls, where there is a registry: looked for when the first client is made, whoever declares it. */
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
}
