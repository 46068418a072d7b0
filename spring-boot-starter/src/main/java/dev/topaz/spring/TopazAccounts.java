package dev.topaz.spring;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.token.Sessions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;

/**
 * The accounts by name, for an application that finds the account of a call at run time.
 *
 * <pre>{@code
 * String session = accounts.sessions("shop-a").session("2054321");
 * accounts.client("shop-a").call(request, session);
 * }</pre>
 */
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

    /** Returns the names: {@code default} for the app of {@code topaz.app-key}, then those of {@code topaz.accounts}, sorted. */
    public List<String> names() {
        return names;
    }

    /**
     * Returns the client of an account.
     *
     * @throws IllegalArgumentException for an account that does not exist
     */
    public TaobaoClient client(String account) {
        return bean(account, TaobaoClient.class);
    }

    /**
     * Returns a generated client of an account.
     *
     * @throws IllegalArgumentException for an account that does not exist
     * @throws org.springframework.beans.factory.NoSuchBeanDefinitionException for a class that is no generated client, or lies
     *     where none is looked for
     */
    public <T> T client(String account, Class<T> type) {
        return bean(account, type);
    }

    /**
     * Returns the session keys of the account's sellers; needs a bean of type {@code TokenStore}.
     *
     * @throws IllegalArgumentException for an account that does not exist
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
