package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.redis.RedisLink;
import dev.topaz.redis.RedisServer;
import dev.topaz.redis.TestCertificate;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ClassUtils;

/** The Redis of an application that uses Spring Data: the link goes to the same one, over TLS as its SSL bundle says. */
@Timeout(300)
class DataRedisTest {
    /** As the application has it that uses Spring Data; the tests on Spring Boot 3 and 4 have it on the class path. */
    private static final List<String> SPRING_DATA = List.of(
            "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration",
            "org.springframework.boot.autoconfigure.data.redis.RedisAutoConfiguration");

    private static final String SSL = "org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration";

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
                    String said = Contexts.messages(context.getStartupFailure());
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
                        String said = Contexts.messages(context.getStartupFailure());
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
