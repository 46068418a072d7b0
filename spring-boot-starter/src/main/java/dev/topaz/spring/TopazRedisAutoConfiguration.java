package dev.topaz.spring;

import dev.topaz.redis.RedisFlowControl;
import dev.topaz.redis.RedisLink;
import dev.topaz.redis.RedisLinkListener;
import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.token.OAuthOptions;
import dev.topaz.runtime.token.SessionOptions;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** What all processes of a service share, where there is an address of a Redis: the quota, and with a key for them, the tokens. */
@AutoConfiguration(before = TopazAutoConfiguration.class)
@ConditionalOnClass({RedisLink.class, RedisURI.class})
@Conditional(OnRedisCondition.class)
@EnableConfigurationProperties(RedisProperties.class)
final class TopazRedisAutoConfiguration {
    static final String TOKENS = "topazRedisTokens";

    private static final Duration SECOND = Duration.ofSeconds(1);

    TopazRedisAutoConfiguration() {}

    /** Creates the link. It connects when it is needed, and is closed with the context. */
    @Bean
    @ConditionalOnMissingBean
    RedisLink topazRedisLink(
            RedisProperties redis,
            Environment environment,
            ListableBeanFactory beans,
            ObjectProvider<RedisLinkListener> listeners) {
        RedisLinkListener all = new RedisLinkListeners(listeners.orderedStream().collect(Collectors.toList()));
        RedisAddressResolver addresses = new RedisAddressResolver(environment, beans);
        return checked(() -> addresses.resolve(redis).link(redis.options().listener(all)));
    }

    @Bean
    @ConditionalOnMissingBean(FlowControl.class)
    RedisFlowControl topazRedisFlowControl(RedisLink link, RedisProperties redis, AccountSettings settings) {
        RedisFlowControl flow = new RedisFlowControl(link);
        redis.getCallsPerSecond().forEach((account, calls) -> {
            String appKey = appKey(settings, "calls-per-second", account);
            checked(() -> flow.limitApp(appKey, calls, SECOND));
        });
        redis.getApiCallsPerSecond().forEach((account, limits) -> {
            String appKey = appKey(settings, "api-calls-per-second", account);
            limits.forEach((api, calls) -> checked(() -> flow.limitApi(appKey, api, calls, SECOND)));
        });
        return flow;
    }

    private static String appKey(AccountSettings settings, String setting, String account) {
        return settings.appKey(settings.named(account)
                .orElseThrow(() -> new SettingException(
                        "topaz.redis." + setting + " names the account '" + account + "', which there is not.",
                        "Name one of topaz.accounts, or " + Account.DEFAULT + " for the app of topaz.app-key.")));
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
        return SettingException.checked(made, "The settings under topaz.redis are wrong", "Correct them there.");
    }
}
