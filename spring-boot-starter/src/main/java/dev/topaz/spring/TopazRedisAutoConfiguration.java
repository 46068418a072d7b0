package dev.topaz.spring;

import dev.topaz.redis.RedisFlowControl;
import dev.topaz.redis.RedisLink;
import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.token.OAuthOptions;
import dev.topaz.runtime.token.SessionOptions;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What all processes of a service share, where there is an address of a Redis: the quota, and with a key for them, the tokens. */
@AutoConfiguration(before = TopazAutoConfiguration.class)
@ConditionalOnClass({RedisLink.class, RedisURI.class})
@ConditionalOnProperty("topaz.redis.uri")
@EnableConfigurationProperties(RedisProperties.class)
final class TopazRedisAutoConfiguration {
    static final String TOKENS = "topazRedisTokens";

    private static final Duration SECOND = Duration.ofSeconds(1);

    TopazRedisAutoConfiguration() {}

    /** Does not connect before it is needed; closed with the context. */
    @Bean
    @ConditionalOnMissingBean
    RedisLink topazRedisLink(RedisProperties redis) {
        RedisURI uri;
        try {
            uri = RedisURI.create(String.valueOf(redis.getUri()));
        } catch (IllegalArgumentException e) {
            // Without the cause, which shows the address, and with it perhaps a password.
            throw new SettingException(
                    "topaz.redis.uri is no address of a Redis.", "Write it as redis://user:password@host:port.");
        }
        return checked(() -> RedisLink.to(uri, redis.options()));
    }

    @Bean
    @ConditionalOnMissingBean(FlowControl.class)
    RedisFlowControl topazRedisFlowControl(RedisLink link, RedisProperties redis, AccountSettings settings) {
        RedisFlowControl flow = new RedisFlowControl(link);
        redis.getCallsPerSecond().forEach((account, calls) -> {
            if (!settings.has(account)) {
                throw new SettingException(
                        "topaz.redis.calls-per-second names the account '" + account + "', which there is not.",
                        "Name one of topaz.accounts, or " + Account.DEFAULT + " for the app of topaz.app-key.");
            }
            String appKey = settings.appKey(settings.account(account));
            checked(() -> flow.limitApp(appKey, calls, SECOND));
        });
        return flow;
    }

    /** The tokens, where there is a key for them; their time is that of Redis. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("topaz.redis.token-key")
    @Import(RedisTokensRegistrar.class)
    static final class Tokens {
        @Bean(TOKENS)
        RedisTokens topazRedisTokens(RedisLink link, RedisProperties redis, AccountSettings settings) {
            return new RedisTokens(link, checked(redis::tokenKeys), settings);
        }

        @Bean
        @ConditionalOnMissingBean
        SessionOptions topazSessionOptions(RedisLink link) {
            return new SessionOptions().clock(link.clock());
        }

        @Bean
        @ConditionalOnMissingBean
        OAuthOptions topazOAuthOptions(RedisLink link, Transport transport) {
            return new OAuthOptions().transport(transport).clock(link.clock());
        }
    }

    private static <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new SettingException(
                    "The settings under topaz.redis are wrong: " + e.getMessage() + ".", "Mend them there.");
        }
    }
}
