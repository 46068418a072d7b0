package dev.topaz.spring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.SingletonBeanRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotationMetadata;

/** Keeps what a {@link TopazClients} says until the accounts are known. */
final class TopazClientsRegistrar implements ImportBeanDefinitionRegistrar {
    private final SingletonBeanRegistry kept;

    /** What one {@link TopazClients} says. */
    static final class Declaration {
        private final List<Class<?>> clients;
        private final List<String> packages;

        Declaration(List<Class<?>> clients, List<String> packages) {
            this.clients = Collections.unmodifiableList(new ArrayList<>(clients));
            this.packages = Collections.unmodifiableList(new ArrayList<>(packages));
        }

        List<Class<?>> clients() {
            return clients;
        }

        List<String> packages() {
            return packages;
        }
    }

    TopazClientsRegistrar(BeanFactory beans) {
        this.kept = (SingletonBeanRegistry) beans;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata declaring, BeanDefinitionRegistry registry) {
        MergedAnnotation<TopazClients> annotation = declaring.getAnnotations().get(TopazClients.class);
        List<Class<?>> clients = new ArrayList<>(Arrays.asList(annotation.getClassArray("value")));
        for (Class<?> client : clients) {
            if (!GeneratedClients.isClient(client)) {
                throw new SettingException(
                        "@TopazClients of " + declaring.getClassName() + " names " + client.getName()
                                + ", which is no generated client: it has no constructor that takes a TaobaoClient.",
                        "Name the class that Topaz generates for an interface with @TopApis: its name ends in 'Client'.");
            }
        }
        kept.registerSingleton(
                Declaration.class.getName() + "#" + declaring.getClassName(),
                new Declaration(clients, Arrays.asList(annotation.getStringArray("basePackages"))));
    }
}
