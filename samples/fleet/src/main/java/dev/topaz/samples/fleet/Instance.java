package dev.topaz.samples.fleet;

import dev.topaz.redis.RedisFlowControl;
import dev.topaz.redis.RedisLink;
import dev.topaz.redis.RedisOptions;
import dev.topaz.redis.WithoutRedis;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TopException;
import io.lettuce.core.RedisURI;
import java.time.Duration;

/** One instance of a service: emits events as fast as the quota of the app allows, until it is ended. */
final class Instance {
    private static final int THREADS = 8;

    private Instance() {}

    /** The address of Redis, that of the gateway, and the name of the instance. */
    public static void main(String[] args) {
        RedisLink link = RedisLink.to(
                RedisURI.create(args[0]), new RedisOptions().withoutRedis(WithoutRedis.localShare(Fleet.INSTANCES)));
        RedisFlowControl flow = new RedisFlowControl(link).limitApp(Fleet.APP_KEY, Fleet.QUOTA, Duration.ofSeconds(1));
        ClientOptions options = new ClientOptions().flowControl(flow).partnerId(args[2]);
        QianniuClient qianniu =
                new QianniuClient(new DefaultTaobaoClient(args[1], Fleet.APP_KEY, Fleet.APP_SECRET, options));
        for (int i = 0; i < THREADS; i++) {
            new Thread(() -> emitForEver(qianniu)).start();
        }
    }

    private static void emitForEver(QianniuClient qianniu) {
        while (true) {
            try {
                qianniu.bcpushIsvEventEmit(
                        new BcpushIsvEventEmitRequest().setEventId("evt").setText("买家申请退款"), Fleet.SESSION);
            } catch (TopException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
