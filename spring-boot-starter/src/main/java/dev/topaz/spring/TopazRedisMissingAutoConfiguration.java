package dev.topaz.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;

/** Refuses to start where Redis is configured and the module for it is missing: each process would take the whole quota. */
@AutoConfiguration
@ConditionalOnMissingClass("dev.topaz.redis.RedisLink")
@ConditionalOnProperty(name = "topaz.redis.enabled", havingValue = "true", matchIfMissing = true)
final class TopazRedisMissingAutoConfiguration {
    /** @throws SettingException for a setting of Redis */
    TopazRedisMissingAutoConfiguration(Environment environment) {
        if (OnRedisCondition.isAnythingSet(environment)) {
            throw new SettingException(
                    "topaz.redis.* is set, and the module that shares quota and tokens on Redis is not on the class path.",
                    "Add dev.topaz:topaz-redis, or remove the settings (topaz.redis.enabled=false turns them off).");
        }
    }
}
