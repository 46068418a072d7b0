package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.GuidePages;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.token.OAuthEndpoint;
import dev.topaz.runtime.token.OAuthOptions;
import dev.topaz.runtime.token.SessionOptions;
import dev.topaz.runtime.token.Sessions;
import dev.topaz.runtime.token.TokenStore;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples of docs/fleet.md. */
class FleetPageTest {
    private final String appKey = "12345678";
    private final String appSecret = "fictional-secret";
    private final String url = "http://localhost/router/rest";

    @Test
    void hasTheSamplesOfThePage() throws IOException {
        assertEquals(List.of(), GuidePages.samplesMissing("fleet.md", FleetPageTest.class));
    }

    @Test
    void aLinkOpensBeforeRedisIsThere() {
        RedisURI uri = RedisURI.create("redis://127.0.0.1:1");
        RedisLink link = RedisLink.to(uri, new RedisOptions().withoutRedis(WithoutRedis.localShare(4)));
        assertNotNull(client(link));
        assertNotNull(sessions(link, new byte[32], new byte[32]));
        link.close();
    }

    @Test
    void aClientOfTheUsersStaysOpen() {
        RedisURI uri = RedisURI.create("redis://127.0.0.1:1");
        RedisClient client = RedisClient.create();
        client.setOptions(io.lettuce.core.ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        RedisLink link = RedisLink.over(client, uri, new RedisOptions());
        link.close();
        assertNotNull(client.getResources().eventBus());
        client.shutdown();
    }

    private TaobaoClient client(RedisLink link) {
        RedisFlowControl flow = new RedisFlowControl(link)
                .limitApp(appKey, 200, Duration.ofSeconds(1))
                .limitApi(appKey, "taobao.trade.fullinfo.get", 40, Duration.ofSeconds(1));
        TaobaoClient client = new DefaultTaobaoClient(url, appKey, appSecret, new ClientOptions().flowControl(flow));
        return client;
    }

    private Sessions sessions(RedisLink link, byte[] newKey, byte[] oldKey) {
        TokenKeys keys = TokenKeys.of("2026-11", newKey).reading("2026-05", oldKey);
        TokenStore store = new RedisTokenStore(link, appKey, keys);
        OAuthEndpoint oauth = new OAuthEndpoint(appKey, appSecret, new OAuthOptions().clock(link.clock()));
        Sessions sessions = new Sessions(store, oauth, new SessionOptions().clock(link.clock()));
        return sessions;
    }
}
