package dev.topaz.spring;

import dev.topaz.runtime.log.GuardedLog;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Warns of settings under {@code topaz} that nothing reads: Spring passes over a name that is mistyped, and the default counts.
 * Variables of the environment and properties of the system are left out, because other programs, such as builds, have such names, too.
 */
final class UnknownSettings implements SmartInitializingSingleton {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.spring");
    private static final ConfigurationPropertyName ALL = ConfigurationPropertyName.of("topaz");
    /** So many characters apart, one name is taken for a mistake in the other. */
    private static final int MAX_DISTANCE = 3;

    private static final Set<String> OF_THE_SYSTEM = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)));

    private final Environment environment;

    UnknownSettings(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        warnings().forEach(warning -> LOG.log(Level.WARNING, warning));
    }

    /** Returns a sentence for each setting that nothing reads, without its value. */
    List<String> warnings() {
        Set<ConfigurationPropertyName> known;
        try {
            known = known();
        } catch (RuntimeException | LinkageError e) {
            // A value that is wrong is reported by the code that reads it, and of a module that is not there nothing is
            // known: a warning is not worth more.
            return Collections.emptyList();
        }
        return names().stream()
                .filter(name -> !known.contains(name))
                .map(name -> warning(name, known))
                .collect(Collectors.toList());
    }

    private static String warning(ConfigurationPropertyName name, Set<ConfigurationPropertyName> known) {
        String hint =
                nearest(name, known).map(near -> "; did you mean " + near + "?").orElse("");
        return "the setting " + name + " is not one of Topaz, and nothing reads it" + hint;
    }

    private Set<ConfigurationPropertyName> known() {
        Set<ConfigurationPropertyName> known = new LinkedHashSet<>();
        collect("topaz", TopazProperties.class, known);
        collect("topaz", AccountProperties.class, known);
        collect("topaz.messages", MessageProperties.class, known);
        collect("topaz.redis", RedisProperties.class, known);
        collect("topaz.outbox", OutboxProperties.class, known);
        return known;
    }

    /** Binds the settings as Spring does, and notes every name that is asked for. */
    private void collect(String prefix, Class<?> type, Set<ConfigurationPropertyName> known) {
        BindHandler noting = new BindHandler() {
            @Override
            public <T> Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
                known.add(name);
                return target;
            }
        };
        Binder.get(environment).bind(prefix, Bindable.of(type), noting);
    }

    private Set<ConfigurationPropertyName> names() {
        Set<ConfigurationPropertyName> names = new LinkedHashSet<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource && !isOfTheSystem(source)) {
                ((IterableConfigurationPropertySource) source)
                        .filter(ALL::isAncestorOf)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static boolean isOfTheSystem(ConfigurationPropertySource source) {
        Object underlying = source.getUnderlyingSource();
        return underlying instanceof PropertySource
                && OF_THE_SYSTEM.contains(((PropertySource<?>) underlying).getName());
    }

    private static Optional<ConfigurationPropertyName> nearest(
            ConfigurationPropertyName name, Set<ConfigurationPropertyName> known) {
        return known.stream()
                .filter(each -> distance(name.toString(), each.toString()) <= MAX_DISTANCE)
                .min(Comparator.comparingInt(each -> distance(name.toString(), each.toString())));
    }

    /** Returns how many characters have to be added, removed or replaced (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
