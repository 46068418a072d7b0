package dev.topaz.spring;

import dev.topaz.runtime.http.Transport;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Makes a client of each account that is set, and a bean of each generated client for it.
 *
 * <p>An auto-configuration that brings a {@code TokenStore} goes before this one; a {@code FlowControl}, a
 * {@code CallListener} or a {@code TopazClientCustomizer} may come from anywhere.
 *
 * <pre>{@code
 * import org.springframework.boot.autoconfigure.AutoConfiguration;
 *
 * @AutoConfiguration(before = TopazAutoConfiguration.class)
 * class TokensAutoConfiguration {
 *     @Bean
 *     TokenStore tokens() {
 *         return new InMemoryTokenStore();
 *     }
 * }
 * }</pre>
 */
@AutoConfiguration
@EnableConfigurationProperties({TopazProperties.class, AccountProperties.class})
@Import(AccountsRegistrar.class)
public class TopazAutoConfiguration {
    static final String FACTORY = "topazClientFactory";

    TopazAutoConfiguration() {}

    /** Creates the transport, which is closed with the context. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    Transport topazTransport(TopazProperties settings) {
        return Transports.of(settings);
    }

    @Bean(FACTORY)
    ClientFactory topazClientFactory(ListableBeanFactory beans, AccountSettings settings) {
        return new ClientFactory(beans, settings);
    }

    @Bean
    UnknownSettings topazUnknownSettings(Environment environment) {
        return new UnknownSettings(environment);
    }

    @Bean
    AccountSettings topazAccountSettings(TopazProperties all, AccountProperties top, Environment environment) {
        return new AccountSettings(all, top, environment);
    }
}
