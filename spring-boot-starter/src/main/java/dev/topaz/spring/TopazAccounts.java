package dev.topaz.spring;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.token.Sessions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;

/** The accounts by name, for an application that learns only from a request whose account it is. */
public final class TopazAccounts {
    private final List<String> names;
    private final BeanFactory beans;

    /** @throws SettingException for an account that was added after the beans had been generated ahead of time */
    TopazAccounts(List<String> names, BeanFactory beans, Environment environment) {
        this.names = Collections.unmodifiableList(new ArrayList<>(names));
        this.beans = beans;
        List<String> added = new ArrayList<>(AccountNames.in(environment).names());
        added.removeAll(names);
        if (!added.isEmpty()) {
            throw new SettingException(
                    "The accounts " + String.join(", ", added)
                            + " have no beans: these were generated ahead of time, for " + String.join(", ", names)
                            + ".",
                    "Have topaz.accounts.<name>.app-key of every account set when the application is built; its value may be"
                            + " another one at run time.");
        }
    }

    /** {@code default} for the app of {@code topaz.app-key}, then those of {@code topaz.accounts}, sorted. */
    public List<String> names() {
        return names;
    }

    /**
     * The client of an account.
     *
     * @throws IllegalArgumentException for an account that there is not
     */
    public TaobaoClient client(String account) {
        return bean(account, TaobaoClient.class);
    }

    /**
     * A generated client.
     *
     * @throws IllegalArgumentException for an account that there is not
     * @throws org.springframework.beans.factory.NoSuchBeanDefinitionException for a class that is no generated client, or lies
     *     where none is looked for
     */
    public <T> T client(String account, Class<T> type) {
        return bean(account, type);
    }

    /**
     * The session keys of the account's sellers; needs a bean of type {@code TokenStore}.
     *
     * @throws IllegalArgumentException for an account that there is not
     */
    public Sessions sessions(String account) {
        return bean(account, Sessions.class);
    }

    private <T> T bean(String account, Class<T> type) {
        if (!names.contains(account)) {
            throw new IllegalArgumentException(
                    "there is no account '" + account + "'; there are " + String.join(", ", names));
        }
        return beans.getBean(AccountBeans.name(type, account), type);
    }

    @Override
    public String toString() {
        return "TopazAccounts" + names;
    }
}
