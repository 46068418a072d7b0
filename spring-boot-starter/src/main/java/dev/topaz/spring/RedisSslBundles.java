package dev.topaz.spring;

import io.lettuce.core.SslOptions;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.beans.factory.ListableBeanFactory;

/** The SSL bundles of Spring Boot 3.1 and newer ({@code spring.ssl.bundle}), as Lettuce takes them. */
final class RedisSslBundles {
    private static final String TYPE = "org.springframework.boot.ssl.SslBundles";

    private final ListableBeanFactory beans;

    RedisSslBundles(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /**
     * Returns the certificates and keys of a bundle.
     *
     * @throws IllegalArgumentException if there is no such bundle, or Spring Boot has none
     */
    SslOptions named(String name) {
        ReflectedBean bundles = ReflectedBean.in(beans, TYPE)
                .orElseThrow(() -> new IllegalArgumentException("the SSL bundle '" + name
                        + "' cannot be read: Spring Boot has bundles from version 3.1; with an older one, declare a bean of type"
                        + " RedisLink, with RedisOptions.ssl"));
        Optional<ReflectedBean> bundle;
        try {
            bundle = bundles.get("getBundle", name);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the SSL bundle '" + name + "' cannot be read: " + e.getMessage(), e);
        }
        return bundle.map(RedisSslBundles::options)
                .orElseThrow(() -> new IllegalArgumentException("there is no SSL bundle '" + name + "'"));
    }

    static SslOptions options(ReflectedBean bundle) {
        SslOptions.Builder options = SslOptions.builder();
        bundle.get("getManagers").ifPresent(managers -> {
            managers.value("getKeyManagerFactory", KeyManagerFactory.class).ifPresent(options::keyManager);
            managers.value("getTrustManagerFactory", TrustManagerFactory.class).ifPresent(options::trustManager);
        });
        bundle.get("getOptions").ifPresent(narrowed -> {
            narrowed.value("getCiphers", String[].class).ifPresent(options::cipherSuites);
            narrowed.value("getEnabledProtocols", String[].class).ifPresent(options::protocols);
        });
        return options.build();
    }
}
