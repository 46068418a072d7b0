package dev.topaz.spring;

import java.util.Collections;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches where Redis is to be used: with an address of its own, or with that of Spring Data and any other setting; and nobody has
 * turned it off, as tests do.
 */
final class OnRedisCondition implements Condition {
    private static final String PREFIX = "topaz.redis";
    private static final String ENABLED = "enabled";

    OnRedisCondition() {}

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return isAnythingSet(environment) && environment.getProperty(PREFIX + "." + ENABLED, Boolean.class, true);
    }

    /** Returns whether something is set under {@code topaz.redis} that is not only whether it is used. */
    static boolean isAnythingSet(Environment environment) {
        Map<String, Object> settings = Binder.get(environment)
                .bind(PREFIX, Bindable.mapOf(String.class, Object.class))
                .orElse(Collections.emptyMap());
        return settings.keySet().stream().anyMatch(name -> !name.equals(ENABLED));
    }
}
