package dev.topaz.spring;

import dev.topaz.opentelemetry.OpenTelemetryCallListener;
import dev.topaz.runtime.observe.CallListener;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Spans of all calls, if there is an OpenTelemetry. It is looked for when the first client is made. */
@AutoConfiguration
@ConditionalOnClass({OpenTelemetry.class, OpenTelemetryCallListener.class})
final class TopazTracingAutoConfiguration {
    TopazTracingAutoConfiguration() {}

    @Bean
    AccountCallListener topazTraces(ObjectProvider<OpenTelemetry> telemetries) {
        return (account, gateway) -> {
            OpenTelemetry telemetry = telemetries.getIfUnique();
            return telemetry == null
                    ? CallListener.NONE
                    : new OpenTelemetryCallListener(telemetry).gateway(gateway).account(account);
        };
    }
}
