package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.RedisURI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the properties of Spring Data say that Redis is. */
@Timeout(300)
class DataRedisPropertiesTest {
    private static final String PROPERTIES = "spring.data.redis.";

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
                    String said = Contexts.messages(context.getStartupFailure());
                    assertTrue(said.contains(words), said);
                    assertFalse(said.contains("pass word"), said);
                });
    }
}
