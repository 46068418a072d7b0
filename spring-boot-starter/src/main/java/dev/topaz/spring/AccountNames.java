package dev.topaz.spring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Which accounts there are, and which of them is meant where no name is given. */
final class AccountNames {
    private final List<String> names;
    private final Optional<String> primary;

    private AccountNames(List<String> names, Optional<String> primary) {
        this.names = Collections.unmodifiableList(names);
        this.primary = primary;
    }

    /** Returns the app of the top level first, if there is one; nothing when nothing is set. */
    List<String> names() {
        return names;
    }

    Optional<String> primary() {
        return primary;
    }

    /** @throws SettingException for a primary account that there is not */
    static AccountNames in(Environment environment) {
        Binder binder = Binder.get(environment);
        TopazProperties all = binder.bindOrCreate("topaz", TopazProperties.class);
        AccountProperties top = binder.bindOrCreate("topaz", AccountProperties.class);
        List<String> names = new ArrayList<>(new TreeSet<>(all.getAccounts().keySet()));
        if (names.remove(Account.DEFAULT)) {
            throw new SettingException(
                    "The account topaz.accounts." + Account.DEFAULT + " has the name of the app of topaz.app-key.",
                    "Move its settings to topaz.*, or give it another name.");
        }
        if (top.getAppKey() != null || top.getAppSecret() != null) {
            names.add(0, Account.DEFAULT);
        }
        return new AccountNames(names, primary(Optional.ofNullable(all.getPrimary()), names));
    }

    /** Returns the accounts that have beans; the app of the top level if nothing is set, so that its beans can say what is missing. */
    List<String> withBeans() {
        return names.isEmpty() ? Collections.singletonList(Account.DEFAULT) : names;
    }

    private static Optional<String> primary(Optional<String> wanted, List<String> names) {
        if (!wanted.isPresent()) {
            boolean isClear = names.size() == 1 || names.contains(Account.DEFAULT);
            return isClear ? Optional.of(names.get(0)) : Optional.empty();
        }
        if (!names.contains(wanted.get())) {
            throw new SettingException(
                    "topaz.primary names the account '" + wanted.get() + "', which there is not.",
                    "Name one of these: " + String.join(", ", names) + "; or set topaz.accounts." + wanted.get()
                            + ".app-key and app-secret.");
        }
        return wanted;
    }
}
