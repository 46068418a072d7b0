package dev.topaz.spring;

import dev.topaz.messages.ConsumerListener;
import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.IdempotentRepository;
import dev.topaz.messages.WebSocketMessageConsumer;
import dev.topaz.runtime.TaobaoClient;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Finds the methods with {@link TopMessageListener}, and makes a consumer of each account that they name. */
final class ConsumerFactory {
    private final ConfigurableListableBeanFactory beans;
    private final AccountSettings settings;
    private final MessageProperties properties;
    private final Environment environment;

    ConsumerFactory(
            ConfigurableListableBeanFactory beans,
            AccountSettings settings,
            MessageProperties properties,
            Environment environment) {
        this.beans = beans;
        this.settings = settings;
        this.properties = properties;
        this.environment = environment;
    }

    /** Returns one consumer for each account; none where no bean has such a method. */
    List<MessageConsumers.AccountConsumer> consumers() {
        List<MessageConsumers.AccountConsumer> consumers = new ArrayList<>();
        handlers().forEach((account, handler) -> consumers.add(consumer(account, handler)));
        return consumers;
    }

    private MessageConsumers.AccountConsumer consumer(String name, ListenerHandler handler) {
        if (!settings.has(name)) {
            throw new SettingException(
                    "A @TopMessageListener names the account '" + name + "', which there is not.",
                    "Set topaz.accounts." + name + ".app-key and app-secret, or name another.");
        }
        Account account = settings.account(name);
        return settings.checked(
                account,
                () -> new MessageConsumers.AccountConsumer(
                        name,
                        Arrays.asList(handler.groups()),
                        new WebSocketMessageConsumer(
                                channel(account),
                                settings.appKey(account),
                                settings.appSecret(account),
                                options(name, handler),
                                handler)));
    }

    /** Returns the address of the channel. An app of the sandbox does not connect to the channel of production. */
    private String channel(Account account) {
        if (properties.getUrl() != null) {
            return properties.getUrl();
        }
        return GatewayName.messageChannel(account.gateway())
                .orElseThrow(() -> new SettingException(
                        "The gateway of the account '" + account.name()
                                + "' is not one of the platform's, and topaz.messages.url is"
                                + " not set: it is not known where its messages come from.",
                        "Set topaz.messages.url, such as ws://localhost:8081/, or topaz.messages.enabled=false."));
    }

    private ConsumerOptions options(String account, ListenerHandler handler) {
        ConsumerOptions options = properties
                .options()
                .groups(handler.groups())
                .listener(new ConsumerListeners(listeners(account)))
                .tokenClient(client(account));
        IdempotentRepository repository =
                beans.getBeanProvider(IdempotentRepository.class).getIfAvailable();
        return repository == null ? options : options.idempotentRepository(ofAccount(account, repository));
    }

    /** Returns the client of an account. One that the application declares itself need not name its account where it is the only one. */
    private TaobaoClient client(String account) {
        Optional<TaobaoClient> ofAccount = AccountBeans.qualified(beans, TaobaoClient.class, account);
        TaobaoClient only = beans.getBeanProvider(TaobaoClient.class).getIfUnique();
        return ofAccount.orElseGet(() -> Optional.ofNullable(only)
                .orElseThrow(() -> new SettingException(
                        "The messages of the account '" + account + "' need a client for their tokens, and none of the"
                                + " application's own is that of the account.",
                        "Put @Qualifier(\"" + account + "\") on the bean of the client.")));
    }

    /** Returns the repository for one account, because two apps may have messages with the same id. */
    private static IdempotentRepository ofAccount(String account, IdempotentRepository repository) {
        return account.equals(Account.DEFAULT) ? repository : new AccountIdempotentRepository(account, repository);
    }

    private List<ConsumerListener> listeners(String account) {
        return Stream.concat(
                        beans.getBeanProvider(AccountConsumerListener.class)
                                .orderedStream()
                                .map(each -> each.of(account)),
                        beans.getBeanProvider(ConsumerListener.class).orderedStream())
                .collect(Collectors.toList());
    }

    private Map<String, ListenerHandler> handlers() {
        Map<String, ListenerHandler> handlers = new TreeMap<>();
        for (String name : beans.getBeanNamesForType(Object.class, false, false)) {
            // Of a proxy that has the interfaces alone, the class behind it: the annotation stands there.
            Class<?> type = AutoProxyUtils.determineTargetClass(beans, name);
            if (type != null) {
                listeners(ClassUtils.getUserClass(type))
                        .forEach((method, listener) -> add(handlers, beans.getBean(name), method, listener));
            }
        }
        return handlers;
    }

    private static Map<Method, TopMessageListener> listeners(Class<?> type) {
        return MethodIntrospector.selectMethods(type, (MethodIntrospector.MetadataLookup<TopMessageListener>)
                method -> AnnotatedElementUtils.findMergedAnnotation(method, TopMessageListener.class));
    }

    private void add(Map<String, ListenerHandler> handlers, Object bean, Method method, TopMessageListener listener) {
        String account = listener.account().isEmpty() ? primary() : listener.account();
        Method invocable = AopUtils.selectInvocableMethod(method, bean.getClass());
        handlers.computeIfAbsent(account, ListenerHandler::new)
                .add(listener.group(), ListenerMethod.of(bean, invocable));
    }

    private String primary() {
        AccountNames accounts = AccountNames.in(environment);
        if (!accounts.primary().isPresent() && !accounts.names().isEmpty()) {
            throw new SettingException(
                    "A @TopMessageListener names no account, and none of these is the primary one: "
                            + String.join(", ", accounts.names()) + ".",
                    "Name one in the annotation, or set topaz.primary.");
        }
        return accounts.primary().orElse(Account.DEFAULT);
    }
}
