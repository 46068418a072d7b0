package dev.topaz.spring;

import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** How beans that exist for each account are called and told apart: by the account as qualifier, one of them primary. */
final class AccountBeans {
    private final BeanDefinitionRegistry registry;
    private final AccountNames accounts;

    AccountBeans(BeanDefinitionRegistry registry, AccountNames accounts) {
        this.registry = registry;
        this.accounts = accounts;
    }

    static String name(Class<?> type, String account) {
        return account.equals(Account.DEFAULT) ? type.getName() : type.getName() + "#" + account;
    }

    /** Returns the bean that has the account as its qualifier. */
    static <T> Optional<T> qualified(ListableBeanFactory beans, Class<T> type, String account) {
        for (String bean : beans.getBeanNamesForType(type)) {
            if (BeanFactoryAnnotationUtils.isQualifierMatch(account::equals, bean, beans)) {
                return Optional.of(beans.getBean(bean, type));
            }
        }
        return Optional.empty();
    }

    void add(Class<?> type, String account, RootBeanDefinition bean) {
        bean.addQualifier(new AutowireCandidateQualifier(Qualifier.class, account));
        bean.setPrimary(accounts.primary().filter(account::equals).isPresent());
        // If nothing is set, only an application that injects a client fails.
        bean.setLazyInit(accounts.names().isEmpty());
        registry.registerBeanDefinition(name(type, account), bean);
    }
}
