package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.redis.RedisLink;
import dev.topaz.redis.RedisServer;
import dev.topaz.redis.TestCertificate;
import io.lettuce.core.RedisURI;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ClassUtils;

/** The Redis that the application has for Spring Data, as properties, connection details and SSL bundles say where it is. */
@Timeout(120)
class DataRedisTest {
    private static final String PROPERTIES = "spring.data.redis.";
    /** Spring Boot 4, Spring Boot 3.1 and newer; Spring Boot 2.7 has none. */
    private static final List<String> DETAILS = List.of(
            "org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails",
            "org.springframework.boot.autoconfigure.data.redis.RedisConnectionDetails");

    /** As the application has it that uses Spring Data; the tests on Spring Boot 3 and 4 have it on the class path. */
    private static final List<String> SPRING_DATA = List.of(
            "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration",
            "org.springframework.boot.autoconfigure.data.redis.RedisAutoConfiguration");

    private static final String SSL = "org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration";

    private static RedisAddress address(Map<String, Object> settings) {
        return DataRedisProperties.in(Contexts.environment(settings)).address(bundle -> {
            throw new IllegalArgumentException("no bundle " + bundle);
        });
    }

    private static RedisURI server(Map<String, Object> settings) {
        RedisAddress address = address(settings);
        assertEquals(false, address.isCluster());
        return address.uris().get(0);
    }

    @Test
    void aServer() {
        RedisURI uri = server(Map.of(
                PROPERTIES + "host", "one",
                PROPERTIES + "port", "7000",
                PROPERTIES + "database", "3",
                PROPERTIES + "client-name", "shop",
                PROPERTIES + "ssl.enabled", "true",
                PROPERTIES + "username", "me",
                PROPERTIES + "password", "word"));

        assertEquals("one", uri.getHost());
        assertEquals(7000, uri.getPort());
        assertEquals(3, uri.getDatabase());
        assertEquals("shop", uri.getClientName());
        assertEquals(true, uri.isSsl());
        var credentials = uri.getCredentialsProvider().resolveCredentials().block();
        assertEquals("me", credentials.getUsername());
        assertEquals("word", new String(credentials.getPassword()));
    }

    @Test
    void aServerAsSpringBoot27NamesIt() {
        RedisURI uri = server(Map.of("spring.redis.host", "one", "spring.redis.ssl", "true"));

        assertEquals("one", uri.getHost());
        assertEquals(6379, uri.getPort());
        assertEquals(true, uri.isSsl());
    }

    @Test
    void anAddress() {
        RedisURI uri = server(Map.of(PROPERTIES + "url", "rediss://me:word@one:7000", PROPERTIES + "database", "3"));

        assertEquals("one", uri.getHost());
        assertEquals(true, uri.isSsl());
        assertEquals(3, uri.getDatabase());
        assertEquals(
                4,
                server(Map.of(PROPERTIES + "url", "redis://one/4", PROPERTIES + "database", "3"))
                        .getDatabase());
    }

    @Test
    void sentinels() {
        RedisURI uri = server(Map.of(
                PROPERTIES + "sentinel.master", "shop",
                PROPERTIES + "sentinel.nodes", "one:26380,other,[::1]:26381",
                PROPERTIES + "sentinel.password", "of-sentinel",
                PROPERTIES + "password", "word"));

        assertEquals("shop", uri.getSentinelMasterId());
        assertEquals(
                List.of("one:26380", "other:26379", "::1:26381"),
                uri.getSentinels().stream()
                        .map(node -> node.getHost() + ":" + node.getPort())
                        .toList());
        var credentials = uri.getSentinels()
                .get(0)
                .getCredentialsProvider()
                .resolveCredentials()
                .block();
        assertEquals("of-sentinel", new String(credentials.getPassword()));
    }

    @Test
    void aCluster() {
        RedisAddress address =
                address(Map.of(PROPERTIES + "cluster.nodes", "one:7000,one:7001", PROPERTIES + "ssl.enabled", "true"));

        assertEquals(true, address.isCluster());
        assertEquals(
                List.of(7000, 7001),
                address.uris().stream().map(RedisURI::getPort).toList());
        assertTrue(address.uris().stream().allMatch(RedisURI::isSsl));
    }

    @Test
    void ofSentinelsAndAClusterTheSentinelsCountAsInSpringBoot() {
        RedisURI uri = server(Map.of(
                PROPERTIES + "sentinel.master", "shop",
                PROPERTIES + "sentinel.nodes", "one",
                PROPERTIES + "cluster.nodes", "one:7000"));

        assertEquals("shop", uri.getSentinelMasterId());
    }

    @Test
    void whatIsNotAnAddressIsRefusedWithoutAPassword() {
        assertRefused(
                "spring.data.redis.url is not a valid address",
                Map.of(PROPERTIES + "url", "redis://me:pass word@one:7000"));
        assertRefused("the node 'one:x' is not host:port", Map.of(PROPERTIES + "cluster.nodes", "one:x"));
        assertRefused("masterreplica.nodes", Map.of(PROPERTIES + "masterreplica.nodes", "one:7000,other:7000"));
    }

    private static void assertRefused(String words, Map<String, Object> settings) {
        String[] pairs = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        Contexts.bare()
                .withPropertyValues(pairs)
                .withPropertyValues("topaz.redis.enabled=true")
                .run(context -> {
                    String said = all(context.getStartupFailure());
                    assertTrue(said.contains(words), said);
                    assertFalse(said.contains("pass word"), said);
                });
    }

    private static String all(Throwable failure) {
        StringBuilder said = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            said.append(each).append('\n');
        }
        return said.toString();
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

    @Test
    void anSslBundleSaysWhichCertificateIsTrusted(@TempDir Path folder) {
        TestCertificate certificate = TestCertificate.in(folder);
        try (RedisServer redis = RedisServer.start(certificate)) {
            ApplicationContextRunner app = Contexts.bare()
                    .withPropertyValues(
                            "spring.data.redis.host=127.0.0.1",
                            "spring.data.redis.port=" + redis.tlsPort(),
                            "spring.data.redis.ssl.bundle=redis",
                            "topaz.redis.timeout=20s");
            if (!ClassUtils.isPresent(SSL, null)) {
                app.run(context -> {
                    String said = all(context.getStartupFailure());
                    assertTrue(said.contains("Spring Boot has bundles from version 3.1"), said);
                });
                return;
            }
            ApplicationContextRunner withBundles = app.withConfiguration(
                            AutoConfigurations.of(ClassUtils.resolveClassName(SSL, null)))
                    .withPropertyValues(
                            "spring.ssl.bundle.pem.redis.truststore.certificate=file:" + certificate.certificate());
            withBundles.run(context -> context.getBean(RedisLink.class).connect());
            withBundles
                    .withPropertyValues(
                            "topaz.redis.uri=rediss://127.0.0.1:" + redis.tlsPort(), "topaz.redis.ssl-bundle=redis")
                    .run(context -> context.getBean(RedisLink.class).connect());
            withBundles
                    .withPropertyValues("spring.data.redis.ssl.bundle=another")
                    .run(context -> {
                        String said = all(context.getStartupFailure());
                        assertTrue(said.contains("the SSL bundle 'another' cannot be read"), said);
                    });
        }
    }

    /** Spring Boot's own details say the same as the properties, of which Spring Boot 3.1 to 3.4 leave out TLS. */
    @Test
    void besideSpringDataTheLinkGoesToTheSameRedis(@TempDir Path folder) {
        TestCertificate certificate = TestCertificate.in(folder);
        boolean hasSpringData = ClassUtils.isPresent("org.springframework.data.redis.core.RedisOperations", null);
        Class<?>[] ofSpringBoot = Stream.concat(SPRING_DATA.stream().filter(name -> hasSpringData), Stream.of(SSL))
                .filter(name -> ClassUtils.isPresent(name, null))
                .map(name -> ClassUtils.resolveClassName(name, null))
                .toArray(Class<?>[]::new);
        ApplicationContextRunner app = Contexts.bare()
                .withConfiguration(AutoConfigurations.of(ofSpringBoot))
                .withPropertyValues("spring.data.redis.host=127.0.0.1", "topaz.redis.timeout=20s");
        try (RedisServer redis = RedisServer.start(certificate)) {
            app.withPropertyValues("spring.data.redis.port=" + redis.uri().getPort())
                    .run(context -> context.getBean(RedisLink.class).connect());
            if (ClassUtils.isPresent(SSL, null)) {
                app.withPropertyValues(
                                "spring.data.redis.port=" + redis.tlsPort(),
                                "spring.data.redis.ssl.bundle=redis",
                                "spring.ssl.bundle.pem.redis.truststore.certificate=file:" + certificate.certificate())
                        .run(context -> context.getBean(RedisLink.class).connect());
            }
        }
    }

    @Test
    void withoutAnySettingOfTopazTheRedisOfTheApplicationIsLeftAlone() {
        Contexts.bare()
                .withPropertyValues("spring.data.redis.host=one")
                .run(context ->
                        assertEquals(0, context.getBeansOfType(RedisLink.class).size()));
        Contexts.bare()
                .withPropertyValues("spring.data.redis.host=one", "topaz.redis.enabled=true")
                .run(context ->
                        assertEquals(1, context.getBeansOfType(RedisLink.class).size()));
    }
}
