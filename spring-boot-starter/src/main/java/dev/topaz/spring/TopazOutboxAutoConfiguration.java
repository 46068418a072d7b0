package dev.topaz.spring;

import dev.topaz.outbox.Couriers;
import dev.topaz.outbox.EventSender;
import dev.topaz.outbox.OutboxListener;
import dev.topaz.outbox.OutboxOptions;
import dev.topaz.outbox.OutboxStore;
import dev.topaz.outbox.SessionSource;
import dev.topaz.outbox.jdbc.JdbcOutboxStore;
import dev.topaz.outbox.spring.SpringOutbox;
import dev.topaz.runtime.token.Sessions;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The outbox, where the application has an {@link EventSender}: its store in the application's database, and its couriers. */
@AutoConfiguration(after = TopazAutoConfiguration.class)
@ConditionalOnClass(JdbcOutboxStore.class)
@ConditionalOnBean(EventSender.class)
@EnableConfigurationProperties(OutboxProperties.class)
final class TopazOutboxAutoConfiguration {
    TopazOutboxAutoConfiguration() {}

    /** The store, unless the application has one of its own. */
    @Configuration(proxyBeanMethods = false)
    @Order(1)
    static final class Store {
        @Bean
        @ConditionalOnMissingBean(OutboxStore.class)
        JdbcOutboxStore topazOutboxStore(DataSource database) {
            return new JdbcOutboxStore(database);
        }
    }

    @Bean
    OutboxLifecycle topazOutboxCouriers(
            OutboxStore store, EventSender sender, OutboxOptions options, OutboxSessions sessions) {
        return new OutboxLifecycle(() -> Couriers.start(store, sender, sessions.source(), options));
    }

    @Bean
    @ConditionalOnMissingBean
    OutboxOptions topazOutboxOptions(OutboxProperties settings, ObjectProvider<OutboxListener> listeners) {
        return SettingException.checked(
                        settings::options, "The settings under topaz.outbox are wrong", "Correct them there.")
                .listener(new OutboxListeners(listeners.orderedStream().collect(Collectors.toList())));
    }

    @Bean
    OutboxSessions topazOutboxSessions(
            OutboxProperties settings,
            ObjectProvider<SessionSource> sources,
            ObjectProvider<Sessions> sessions,
            ObjectProvider<TopazAccounts> accounts) {
        return new OutboxSessions(settings, sources, sessions, accounts);
    }

    /** Where transactions are Spring's. It comes behind the store, and needs one that writes by JDBC. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DataSourceUtils.class)
    @Order(2)
    static final class SpringTransactions {
        @Bean
        @ConditionalOnMissingBean
        @ConditionalOnSingleCandidate(JdbcOutboxStore.class)
        SpringOutbox topazOutbox(JdbcOutboxStore store, DataSource database) {
            return new SpringOutbox(store, database);
        }
    }
}
