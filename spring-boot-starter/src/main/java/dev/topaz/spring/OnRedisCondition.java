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
 * Matches if anything is set under {@code topaz.redis}, even only {@code enabled}, and it is not turned off, as in tests. The
 * address may be that of Spring Data.
 */
final class OnRedisCondition implements Condition {
    private static final String PREFIX = "topaz.redis";

    OnRedisCondition() {}

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return isAnythingSet(environment) && environment.getProperty(PREFIX + ".enabled", Boolean.class, true);
    }

    /** Returns whether anything is set under {@code topaz.redis}. */
    static boolean isAnythingSet(Environment environment) {
        Map<String, Object> settings = Binder.get(environment)
                .bind(PREFIX, Bindable.mapOf(String.class, Object.class))
                .orElse(Collections.emptyMap());
        return !settings.isEmpty();
    }
}
