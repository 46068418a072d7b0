package dev.topaz.spring;

import dev.topaz.redis.RedisLinkListener;
import dev.topaz.redis.RedisUnreachableException;
import java.time.Duration;
import java.util.List;

/** All listeners of the context, one after the other. */
final class RedisLinkListeners implements RedisLinkListener {
    private final ListenerGroup<RedisLinkListener> all;

    RedisLinkListeners(List<RedisLinkListener> all) {
        this.all = new ListenerGroup<>(all);
    }

    @Override
    public void lost(RedisUnreachableException why) {
        all.tell(each -> each.lost(why));
    }

    @Override
    public void recovered(Duration away) {
        all.tell(each -> each.recovered(away));
    }

    @Override
    public void failed(RedisUnreachableException failure) {
        all.tell(each -> each.failed(failure));
    }

    @Override
    public void admitted(Duration waited) {
        all.tell(each -> each.admitted(waited));
    }

    @Override
    public void rejected(String subCode) {
        all.tell(each -> each.rejected(subCode));
    }

    @Override
    public void reconnecting() {
        all.tell(RedisLinkListener::reconnecting);
    }
}
