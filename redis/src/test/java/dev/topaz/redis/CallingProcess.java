package dev.topaz.redis;

import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.TopException;
import io.lettuce.core.RedisURI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One of a fleet that calls as often as it may, until it is killed; prints every call that failed. */
final class CallingProcess {
    static final String APP = "12345678";
    static final String SECRET = "fictional-secret";
    static final int QUOTA = 200;
    static final int FLEET = 4;
    static final int THREADS = 12;

    private CallingProcess() {}

    /** The address of Redis, the one of the gateway, {@code closed} or {@code share}, and the hours that the clock is off. */
    public static void main(String[] args) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(Long.parseLong(args[3])));
        WithoutRedis policy = args[2].equals("share") ? WithoutRedis.localShare(FLEET) : WithoutRedis.failClosed();
        RedisLink link = RedisLink.to(RedisURI.create(args[0]), new RedisOptions().withoutRedis(policy), clock);
        RedisFlowControl flow = new RedisFlowControl(link).limitApp(APP, QUOTA, Duration.ofSeconds(1));
        TaobaoClient client = new DefaultTaobaoClient(
                args[1], APP, SECRET, new ClientOptions().flowControl(flow).clock(clock));
        for (int i = 0; i < THREADS; i++) {
            new Thread(() -> callForEver(client)).start();
        }
    }

    private static void callForEver(TaobaoClient client) {
        while (true) {
            try {
                client.call(new DemoCall(), null);
            } catch (TopException e) {
                System.out.println(e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
