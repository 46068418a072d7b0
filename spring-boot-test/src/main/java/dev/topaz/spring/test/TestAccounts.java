package dev.topaz.spring.test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The accounts of an application, with apps that the fake gateway knows in the place of their own. */
record TestAccounts(List<TestAccount> all) {
    private static final Pattern VARIABLES_LEAVE_OUT = Pattern.compile("[^A-Za-z0-9]");

    /**
     * One of them.
     *
     * @param prefix where its settings stand
     * @param hasApp whether it has an app of its own, and not that of the top level
     */
    private record TestAccount(String name, String prefix, boolean hasApp) {
        private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]+");

        static TestAccount named(String name, App app) {
            boolean isPlain = PLAIN.matcher(name).matches();
            return new TestAccount(
                    name, isPlain ? "topaz.accounts." + name : "topaz.accounts[" + name + "]", app.isSet());
        }

        String secret() {
            return "test-secret-of-" + name;
        }
    }

    /** What says that there is an app. */
    record App(@Nullable String appKey, @Nullable String appSecret) {
        boolean isSet() {
            return appKey != null || appSecret != null;
        }
    }

    /** Returns the accounts of an application; one account if it has not set any. */
    static TestAccounts in(Environment environment) {
        Binder binder = Binder.get(environment);
        Map<String, App> named = binder.bind("topaz.accounts", Bindable.mapOf(String.class, App.class))
                .orElse(Map.of());
        boolean hasTop =
                named.isEmpty() || binder.bindOrCreate("topaz", App.class).isSet();
        List<TestAccount> all = new ArrayList<>();
        all.add(new TestAccount("default", "topaz", hasTop));
        named.forEach((name, app) -> {
            if (!isAlias(name, named.keySet())) {
                all.add(TestAccount.named(name, app));
            }
        });
        return new TestAccounts(List.copyOf(all));
    }

    /** Returns whether a name is how a variable of the environment spells another one: {@code shopa} for {@code shop-a}. */
    private static boolean isAlias(String name, Set<String> names) {
        return names.stream()
                .anyMatch(other -> !other.equals(name) && uniform(other).equals(name));
    }

    private static String uniform(String name) {
        return VARIABLES_LEAVE_OUT.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Secrets by app key, that of the top level first. */
    Map<String, String> apps() {
        return all.stream()
                .filter(TestAccount::hasApp)
                .collect(Collectors.toMap(
                        TestAccount::name, TestAccount::secret, (first, second) -> first, LinkedHashMap::new));
    }

    /** Returns the settings with which all of them call a gateway and its token endpoint. */
    Map<String, Object> settings(String gateway, String tokenEndpoint) {
        Map<String, Object> settings = new HashMap<>();
        for (TestAccount account : all) {
            settings.put(account.prefix() + ".gateway", gateway);
            settings.put(account.prefix() + ".token-endpoint", tokenEndpoint);
            if (account.hasApp()) {
                settings.put(account.prefix() + ".app-key", account.name());
                settings.put(account.prefix() + ".app-secret", account.secret());
            }
        }
        return settings;
    }
}
