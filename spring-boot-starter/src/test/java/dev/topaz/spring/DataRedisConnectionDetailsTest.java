package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.redis.RedisLink;
import dev.topaz.redis.RedisServer;
import io.lettuce.core.RedisURI;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ClassUtils;

/** Where the connection details of Spring Boot say that Redis is. */
@Timeout(300)
class DataRedisConnectionDetailsTest {
    /** Spring Boot 4, Spring Boot 3.1 and newer; Spring Boot 2.7 has none. */
    private static final List<String> DETAILS = List.of(
            "org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails",
            "org.springframework.boot.autoconfigure.data.redis.RedisConnectionDetails");

    /** What a container of a test says, as {@code @ServiceConnection} registers it, counts more than the properties. */
    @Test
    void connectionDetailsCountMoreThanTheProperties() {
        try (RedisServer redis = RedisServer.start()) {
            ApplicationContextRunner app = Contexts.bare()
                    .withPropertyValues(
                            "spring.data.redis.url=redis://127.0.0.1:"
                                    + redis.uri().getPort(),
                            "topaz.redis.timeout=20s");
            if (detailsType().isEmpty()) {
                app.run(context -> context.getBean(RedisLink.class).connect());
                return;
            }
            Class<?> type = detailsType().orElseThrow();
            Object server = implemented(
                    part(type, "getStandalone"),
                    Map.of(
                            "getHost",
                            () -> "127.0.0.1",
                            "getPort",
                            () -> redis.uri().getPort()));
            Object details = implemented(type, Map.of("getStandalone", () -> server));
            with(app.withPropertyValues("spring.data.redis.url=redis://not-to-be-asked.invalid"), type, details)
                    .run(context -> context.getBean(RedisLink.class).connect());
        }
    }

    @Test
    void connectionDetailsOfSentinelsOfAClusterAndWithTlsAreUnderstood() throws ReflectiveOperationException {
        if (detailsType().isEmpty()) {
            new ApplicationContextRunner()
                    .run(context ->
                            assertTrue(DataRedisConnectionDetails.in(context).isEmpty()));
            return;
        }
        Class<?> type = detailsType().orElseThrow();
        Class<?> nodeType = Class.forName(type.getName() + "$Node");
        Object node = nodeType.getConstructor(String.class, int.class).newInstance("one", 7000);
        Object cluster = implemented(part(type, "getCluster"), Map.of("getNodes", () -> List.of(node)));
        Object ofCluster = implemented(type, Map.of("getCluster", () -> cluster, "getPassword", () -> "word"));
        with(new ApplicationContextRunner(), type, ofCluster).run(context -> {
            RedisAddress address =
                    DataRedisConnectionDetails.in(context).orElseThrow().address();
            assertEquals(true, address.isCluster());
            assertEquals(7000, address.uris().get(0).getPort());
            assertEquals("one", address.uris().get(0).getHost());
        });

        Object sentinel = implemented(
                part(type, "getSentinel"),
                Map.of("getMaster", () -> "shop", "getDatabase", () -> 2, "getNodes", () -> List.of(node)));
        Object ofSentinels = implemented(type, Map.of("getSentinel", () -> sentinel));
        with(new ApplicationContextRunner(), type, ofSentinels).run(context -> {
            RedisURI uri = DataRedisConnectionDetails.in(context)
                    .orElseThrow()
                    .address()
                    .uris()
                    .get(0);
            assertEquals("shop", uri.getSentinelMasterId());
            assertEquals(2, uri.getDatabase());
            assertEquals(7000, uri.getSentinels().get(0).getPort());
            assertEquals(false, uri.isSsl());
        });

        Object bundle = implemented(Class.forName("org.springframework.boot.ssl.SslBundle"), Map.of());
        Object server = implemented(
                part(type, "getStandalone"),
                Map.of("getHost", () -> "one", "getPort", () -> 7000, "getSslBundle", () -> bundle));
        // Spring Boot 3.5 has the bundle in the part, Spring Boot 4 beside it.
        Object encrypted = implemented(type, Map.of("getStandalone", () -> server, "getSslBundle", () -> bundle));
        with(new ApplicationContextRunner(), type, encrypted).run(context -> {
            RedisURI uri = DataRedisConnectionDetails.in(context)
                    .orElseThrow()
                    .address()
                    .uris()
                    .get(0);
            assertEquals(true, uri.isSsl());
            assertEquals(7000, uri.getPort());
        });
    }

    private static Optional<Class<?>> detailsType() {
        return DETAILS.stream()
                .filter(name -> ClassUtils.isPresent(name, null))
                .findFirst()
                .map(name -> ClassUtils.resolveClassName(name, null));
    }

    /** An implementation of an interface that only newer versions of Spring Boot have: these methods, and its defaults. */
    private static Object implemented(Class<?> type, Map<String, Supplier<Object>> methods) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Supplier<Object> value = methods.get(method.getName());
            if (value != null) {
                return value.get();
            }
            return method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, arguments) : null;
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Class<?> part(Class<?> type, String method) {
        return Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(method))
                .map(Method::getReturnType)
                .findFirst()
                .orElseThrow();
    }

    private static <T> ApplicationContextRunner with(ApplicationContextRunner app, Class<T> type, Object bean) {
        return app.withBean(type, () -> type.cast(bean));
    }
}
