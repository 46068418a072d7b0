package dev.topaz.spring;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.generated.Generated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Finds generated clients: classes called {@code …Client} that carry the marker of generated code and have a constructor that
 * takes a {@link TaobaoClient}. Looks where the application's own beans are looked for, and where {@link TopazClients} says.
 */
final class GeneratedClients {
    private static final String CLIENTS = "**/*Client.class";

    private final ConfigurableListableBeanFactory beans;
    private final Environment environment;

    GeneratedClients(ConfigurableListableBeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    /** Returns each client once, sorted by name. */
    List<Class<?>> find() {
        Set<String> packages = new LinkedHashSet<>();
        if (AutoConfigurationPackages.has(beans)) {
            packages.addAll(AutoConfigurationPackages.get(beans));
        }
        Set<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getName));
        for (TopazClientsRegistrar.Declaration declared : beans.getBeansOfType(
                        TopazClientsRegistrar.Declaration.class, true, false)
                .values()) {
            found.addAll(declared.clients());
            packages.addAll(declared.packages());
        }
        packages.forEach(each -> found.addAll(in(each)));
        return new ArrayList<>(found);
    }

    private List<Class<?>> in(String packageName) {
        ClassLoader loader = beans.getBeanClassLoader();
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false, environment);
        scanner.setResourceLoader(new DefaultResourceLoader(loader));
        scanner.setResourcePattern(CLIENTS);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Generated.class, false));
        List<Class<?>> found = new ArrayList<>();
        scanner.findCandidateComponents(packageName).stream()
                .map(candidate -> ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), loader))
                .filter(GeneratedClients::isClient)
                .forEach(found::add);
        return found;
    }

    static boolean isClient(Class<?> type) {
        return ClassUtils.hasConstructor(type, TaobaoClient.class);
    }
}
