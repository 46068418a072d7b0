package dev.topaz.spring;

import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.Interceptor;
import dev.topaz.runtime.observe.UnknownFields;
import dev.topaz.runtime.token.OAuthEndpoint;
import dev.topaz.runtime.token.OAuthOptions;
import dev.topaz.runtime.token.SessionOptions;
import dev.topaz.runtime.token.Sessions;
import dev.topaz.runtime.token.TokenRefresher;
import dev.topaz.runtime.token.TokenStore;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;

/** Makes what belongs to an account, of its settings and of the beans that the context has for it. */
final class ClientFactory {
    private final ListableBeanFactory beans;
    private final AccountSettings settings;

    ClientFactory(ListableBeanFactory beans, AccountSettings settings) {
        this.beans = beans;
        this.settings = settings;
    }

    TaobaoClient client(String name) {
        Account account = settings.account(name);
        return settings.checked(account, () -> {
            ClientOptions options = options(account);
            return new DefaultTaobaoClient(
                    account.gateway().toString(), settings.appKey(account), settings.appSecret(account), options);
        });
    }

    OAuthEndpoint oauth(String name) {
        Account account = settings.account(name);
        OAuthOptions options = beans.getBeanProvider(OAuthOptions.class)
                .getIfAvailable(() -> new OAuthOptions().transport(beans.getBean(Transport.class)));
        return settings.checked(account, () -> {
            OAuthOptions addressed = account.ownTokenEndpoint()
                    .map(options::address)
                    .orElseGet(() -> options.defaultAddress(GatewayName.tokenEndpoint(account.gateway())));
            return new OAuthEndpoint(settings.appKey(account), settings.appSecret(account), addressed);
        });
    }

    Sessions sessions(String name) {
        TokenRefresher refresher = AccountBeans.qualified(beans, TokenRefresher.class, name)
                .orElseGet(() -> beans.getBean(TokenRefresher.class));
        SessionOptions options = beans.getBeanProvider(SessionOptions.class).getIfAvailable(SessionOptions::new);
        for (TopazSessionCustomizer customizer : ordered(TopazSessionCustomizer.class)) {
            options = customizer.customize(name, options);
        }
        return new Sessions(store(name), refresher, options);
    }

    private ClientOptions options(Account account) {
        ClientOptions options = new ClientOptions()
                .transport(beans.getBean(Transport.class))
                .listener(CallListener.all(listeners(account)));
        FlowControl flowControl = beans.getBeanProvider(FlowControl.class).getIfAvailable();
        options = flowControl == null ? options : options.flowControl(flowControl);
        UnknownFields unknownFields = beans.getBeanProvider(UnknownFields.class).getIfAvailable();
        options = unknownFields == null ? options : options.unknownFields(unknownFields);
        for (Interceptor interceptor : ordered(Interceptor.class)) {
            options = options.interceptor(interceptor);
        }
        options = account.appliedTo(options);
        for (TopazClientCustomizer customizer : ordered(TopazClientCustomizer.class)) {
            options = customizer.customize(account.name(), options);
        }
        return options;
    }

    private <T> List<T> ordered(Class<T> type) {
        return beans.getBeanProvider(type).orderedStream().collect(Collectors.toList());
    }

    private List<CallListener> listeners(Account account) {
        return Stream.concat(
                        beans.getBeanProvider(AccountCallListener.class)
                                .orderedStream()
                                .map(each -> each.of(account.name(), account.gateway())),
                        beans.getBeanProvider(CallListener.class).orderedStream())
                .collect(Collectors.toList());
    }

    /** Returns the store of an account. A seller may have authorised several apps: one store for all keeps their tokens apart. */
    private TokenStore store(String name) {
        return AccountBeans.qualified(beans, TokenStore.class, name).orElseGet(() -> {
            TokenStore store = beans.getBean(TokenStore.class);
            return name.equals(Account.DEFAULT) ? store : new AccountTokenStore(name, store);
        });
    }
}
