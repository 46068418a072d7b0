package dev.topaz.spring;

import dev.topaz.micrometer.ObservationCallListener;
import dev.topaz.runtime.observe.CallListener;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;

/** Observations of all calls, of which Micrometer's tracers make spans; where spans are not made by {@code topaz-opentelemetry}. */
@AutoConfiguration
@ConditionalOnClass({ObservationRegistry.class, ObservationCallListener.class})
@ConditionalOnMissingClass("dev.topaz.opentelemetry.OpenTelemetryCallListener")
final class TopazObservationAutoConfiguration {
    TopazObservationAutoConfiguration() {}

    @Bean
    AccountCallListener topazObservations(ObjectProvider<ObservationRegistry> registries) {
        return (account, gateway) -> {
            ObservationRegistry registry = registries.getIfUnique();
            return registry == null
                    ? CallListener.NONE
                    : new ObservationCallListener(registry, KeyValues.of("account", account));
        };
    }
}
