package dev.topaz.spring;

import dev.topaz.redis.RedisLinkListener;
import dev.topaz.redis.RedisUnreachableException;
import java.time.Duration;
import java.util.List;

/** All listeners of the context, one after the other. */
final class RedisLinkListeners implements RedisLinkListener {
    private final List<RedisLinkListener> all;

    RedisLinkListeners(List<RedisLinkListener> all) {
        this.all = all;
    }

    @Override
    public void lost(RedisUnreachableException why) {
        all.forEach(each -> each.lost(why));
    }

    @Override
    public void recovered(Duration away) {
        all.forEach(each -> each.recovered(away));
    }

    @Override
    public void failed(RedisUnreachableException failure) {
        all.forEach(each -> each.failed(failure));
    }

    @Override
    public void admitted(Duration waited) {
        all.forEach(each -> each.admitted(waited));
    }

    @Override
    public void rejected(String subCode) {
        all.forEach(each -> each.rejected(subCode));
    }

    @Override
    public void reconnecting() {
        all.forEach(RedisLinkListener::reconnecting);
    }
}
