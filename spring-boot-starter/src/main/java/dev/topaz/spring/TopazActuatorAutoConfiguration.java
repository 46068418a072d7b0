package dev.topaz.spring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Keeps secrets out of what the actuator shows, even where it is told to show all values. */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
final class TopazActuatorAutoConfiguration {
    TopazActuatorAutoConfiguration() {}

    @Bean
    SanitizingFunction topazSecrets(
            ObjectProvider<TopazProperties> all,
            ObjectProvider<AccountProperties> top,
            ObjectProvider<RedisProperties> redis) {
        return new SecretsSanitizer(
                () -> KnownSecrets.of(all.getIfAvailable(), top.getIfAvailable(), redis.getIfAvailable()));
    }
}
