package dev.topaz.spring;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where there is an address of a Redis and nobody has turned it off, as tests do. */
final class OnRedisCondition implements Condition {
    OnRedisCondition() {}

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return environment.containsProperty("topaz.redis.uri")
                && environment.getProperty("topaz.redis.enabled", Boolean.class, true);
    }
}
