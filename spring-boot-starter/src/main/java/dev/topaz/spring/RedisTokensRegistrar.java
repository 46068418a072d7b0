package dev.topaz.spring;

import dev.topaz.runtime.token.TokenStore;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** Registers a token store for each account, unless the application has one of its own. */
final class RedisTokensRegistrar implements ImportBeanDefinitionRegistrar {
    private final Environment environment;
    private final ListableBeanFactory beans;

    RedisTokensRegistrar(Environment environment, BeanFactory beans) {
        this.environment = environment;
        this.beans = (ListableBeanFactory) beans;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        if (beans.getBeanNamesForType(TokenStore.class, true, false).length > 0) {
            return;
        }
        AccountNames accounts = AccountNames.in(environment);
        AccountBeans made = new AccountBeans(registry, accounts);
        for (String name : accounts.withBeans()) {
            RootBeanDefinition bean = new RootBeanDefinition();
            bean.setTargetType(TokenStore.class);
            bean.setFactoryBeanName(TopazRedisAutoConfiguration.TOKENS);
            bean.setFactoryMethodName("store");
            bean.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
            made.add(TokenStore.class, name, bean);
        }
    }
}
