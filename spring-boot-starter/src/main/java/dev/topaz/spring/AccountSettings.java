package dev.topaz.spring;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;

/** The settings by account, and what is to be said of one that is missing or wrong. */
final class AccountSettings {
    private final TopazProperties all;
    private final AccountProperties top;
    private final Environment environment;

    AccountSettings(TopazProperties all, AccountProperties top, Environment environment) {
        this.all = all;
        this.top = top;
        this.environment = environment;
    }

    Account account(String name) {
        return new Account(name, all.getAccounts().getOrDefault(name, top), top);
    }

    /** Returns whether there is an account of that name, or it is the app of the top level. */
    boolean has(String name) {
        return name.equals(Account.DEFAULT) || all.getAccounts().containsKey(name);
    }

    /** Returns the account that a name in a setting means, which a variable of the environment spells without hyphens. */
    Optional<Account> named(String name) {
        if (has(name)) {
            return Optional.of(account(name));
        }
        return all.getAccounts().keySet().stream()
                .filter(account -> TopazProperties.uniform(account).equals(name))
                .findFirst()
                .map(this::account);
    }

    /** @throws SettingException when it is not set */
    String appKey(Account account) {
        return resolved(
                account, "app-key", account.appKey().orElseThrow(() -> missing(account, "app-key", "app-secret")));
    }

    /** @throws SettingException when it is not set */
    String appSecret(Account account) {
        return resolved(
                account,
                "app-secret",
                account.appSecret().orElseThrow(() -> missing(account, "app-secret", "app-key")));
    }

    /** Rejects a placeholder for which there is no value: Spring leaves it as it is, and it would sign every call. */
    private static String resolved(Account account, String part, String value) {
        if (value.startsWith("${") && value.endsWith("}")) {
            throw new SettingException(
                    account.prefix() + "." + part + " is " + value + ", and nothing of that name is set.",
                    "Set it, in the environment or in the application's properties.");
        }
        return value;
    }

    /**
     * Returns what is made of the settings of an account.
     *
     * @throws SettingException for one that is out of bounds
     */
    <T> T checked(Account account, Supplier<T> made) {
        return SettingException.checked(
                made,
                "The settings under " + account.prefix() + " make no client",
                "Mend it there, or at the top level (topaz.*) if it is inherited from there.");
    }

    private SettingException missing(Account account, String part, String other) {
        String name = account.prefix() + "." + part;
        String otherName = account.prefix() + "." + other;
        String where = origin(otherName)
                .map(origin -> ", though " + otherName + " is (" + origin + ")")
                .orElse("");
        String variable = name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
        return new SettingException(
                "The account '" + account.name() + "' of the Taobao Open Platform has no " + part.replace('-', ' ')
                        + ": " + name + " is not set" + where + ".",
                "Set " + name + " in the application's properties, or " + variable
                        + " in the environment. The platform's console shows it with the app.");
    }

    private Optional<Origin> origin(String name) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty property = source.getConfigurationProperty(ConfigurationPropertyName.of(name));
            if (property != null) {
                return Optional.ofNullable(property.getOrigin());
            }
        }
        return Optional.empty();
    }
}
