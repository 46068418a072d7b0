package dev.topaz.spring;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.token.OAuthEndpoint;
import dev.topaz.runtime.token.Sessions;
import dev.topaz.runtime.token.TokenRefresher;
import dev.topaz.runtime.token.TokenStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers, for each account, a client, a bean of each generated client, and what its sessions need. Whatever of this the
 * application declares itself is left to it.
 */
final class AccountsRegistrar implements ImportBeanDefinitionRegistrar {
    private final Environment environment;
    private final ConfigurableListableBeanFactory beans;

    AccountsRegistrar(Environment environment, BeanFactory beans) {
        this.environment = environment;
        this.beans = (ConfigurableListableBeanFactory) beans;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        List<Class<?>> clients = new GeneratedClients(beans, environment)
                .find().stream().filter(type -> !isDeclared(type)).collect(Collectors.toList());
        if (isDeclared(TaobaoClient.class)) {
            clients.forEach(type -> registry.registerBeanDefinition(type.getName(), ofTheOnlyClient(type)));
            return;
        }
        AccountNames accounts = AccountNames.in(environment);
        List<String> names = accounts.withBeans();
        AccountBeans made = new AccountBeans(registry, accounts);
        Map<Class<?>, String> factoryMethods = factoryMethods();
        for (String name : names) {
            factoryMethods.forEach((type, method) -> made.add(type, name, made(method, type, name)));
            clients.forEach(type -> made.add(type, name, ofClient(type, name)));
        }
        RootBeanDefinition lookUp = new RootBeanDefinition(TopazAccounts.class);
        lookUp.getConstructorArgumentValues().addIndexedArgumentValue(0, names);
        lookUp.setAutowireMode(AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR);
        registry.registerBeanDefinition(TopazAccounts.class.getName(), lookUp);
    }

    /** Returns what the factory makes for each account, before any of it is registered. */
    private Map<Class<?>, String> factoryMethods() {
        Map<Class<?>, String> methods = new LinkedHashMap<>();
        methods.put(TaobaoClient.class, "client");
        if (isDeclared(TokenStore.class) && !isDeclared(Sessions.class)) {
            methods.put(Sessions.class, "sessions");
        }
        if (isDeclared(TokenStore.class) && !isDeclared(TokenRefresher.class)) {
            methods.put(OAuthEndpoint.class, "oauth");
        }
        return methods;
    }

    private boolean isDeclared(Class<?> type) {
        return beans.getBeanNamesForType(type, true, false).length > 0;
    }

    private static RootBeanDefinition made(String factoryMethod, Class<?> type, String account) {
        RootBeanDefinition bean = new RootBeanDefinition();
        bean.setTargetType(type);
        bean.setFactoryBeanName(TopazAutoConfiguration.FACTORY);
        bean.setFactoryMethodName(factoryMethod);
        bean.getConstructorArgumentValues().addIndexedArgumentValue(0, account);
        return bean;
    }

    private static RootBeanDefinition ofClient(Class<?> type, String account) {
        RootBeanDefinition bean = new RootBeanDefinition(type);
        bean.getConstructorArgumentValues()
                .addIndexedArgumentValue(0, new RuntimeBeanReference(AccountBeans.name(TaobaoClient.class, account)));
        return bean;
    }

    private static RootBeanDefinition ofTheOnlyClient(Class<?> type) {
        RootBeanDefinition bean = new RootBeanDefinition(type);
        bean.setAutowireMode(AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR);
        // If the application has several clients, only one that injects this fails.
        bean.setLazyInit(true);
        return bean;
    }
}
