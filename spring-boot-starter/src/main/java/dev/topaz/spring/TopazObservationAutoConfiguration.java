package dev.topaz.spring;

import dev.topaz.micrometer.ObservationCallListener;
import dev.topaz.opentelemetry.OpenTelemetryCallListener;
import dev.topaz.runtime.observe.CallListener;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Observations of all calls, of which Micrometer's tracers make spans; none where {@code topaz-opentelemetry} makes spans already.
 */
@AutoConfiguration
@ConditionalOnClass({ObservationRegistry.class, ObservationCallListener.class})
final class TopazObservationAutoConfiguration {
    TopazObservationAutoConfiguration() {}

    /** Both modules are there: which of them makes spans is known when the first client is made. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({OpenTelemetry.class, OpenTelemetryCallListener.class})
    static final class BesideOpenTelemetry {
        @Bean
        AccountCallListener topazObservations(
                ObjectProvider<ObservationRegistry> registries, ObjectProvider<OpenTelemetry> telemetries) {
            return (account, gateway) ->
                    telemetries.getIfUnique() == null ? listener(registries, account) : CallListener.NONE;
        }
    }

    /** Micrometer alone. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("dev.topaz.opentelemetry.OpenTelemetryCallListener")
    static final class Alone {
        @Bean
        AccountCallListener topazObservations(ObjectProvider<ObservationRegistry> registries) {
            return (account, gateway) -> listener(registries, account);
        }
    }

    private static CallListener listener(ObjectProvider<ObservationRegistry> registries, String account) {
        ObservationRegistry registry = registries.getIfUnique();
        return registry == null
                ? CallListener.NONE
                : new ObservationCallListener(registry, KeyValues.of("account", account));
    }
}
