package dev.topaz.spring;

import io.lettuce.core.RedisURI;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;

/**
 * Finds the Redis of the fleet: at {@code topaz.redis.uri}, or where the application has its Redis for Spring Data. That is what a bean
 * of connection details says, and else {@code spring.data.redis}.
 */
final class RedisAddressResolver {
    private final Environment environment;
    private final ListableBeanFactory beans;

    RedisAddressResolver(Environment environment, ListableBeanFactory beans) {
        this.environment = environment;
        this.beans = beans;
    }

    /**
     * Returns the address.
     *
     * @throws SettingException if there is none
     * @throws IllegalArgumentException for what is not an address, without the address
     */
    RedisAddress resolve(RedisProperties settings) {
        RedisSslBundles bundles = new RedisSslBundles(beans);
        String ownUri = settings.getUri();
        if (ownUri != null) {
            return ownAddress(ownUri)
                    .ssl(Optional.ofNullable(settings.getSslBundle()).map(bundles::named));
        }
        Optional<DataRedisConnectionDetails> details = DataRedisConnectionDetails.in(beans);
        if (details.isPresent() && !details.get().areThoseOfProperties()) {
            return details.get().address();
        }
        DataRedisProperties properties = DataRedisProperties.in(environment);
        if (!properties.isSet() && !details.isPresent()) {
            throw new SettingException(
                    "topaz.redis.* is set, and there is no address of a Redis.",
                    "Set topaz.redis.uri, or spring.data.redis.* if the application has that Redis already.");
        }
        return properties.address(bundles::named);
    }

    private static RedisAddress ownAddress(String uri) {
        try {
            return RedisAddress.ofServer(RedisURI.create(uri));
        } catch (IllegalArgumentException e) {
            // Without the cause, which shows the address, and with it perhaps a password.
            throw new SettingException(
                    "topaz.redis.uri is not a valid address of a Redis.",
                    "Write it as redis://user:password@host:port.");
        }
    }
}
