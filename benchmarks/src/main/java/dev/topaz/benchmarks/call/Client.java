package dev.topaz.benchmarks.call;

import com.taobao.api.ApiException;
import dev.topaz.benchmarks.event.BcpushIsvEventEmitRequest;
import dev.topaz.benchmarks.event.Event;
import dev.topaz.benchmarks.event.OfficialEvent;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TopTransportException;
import dev.topaz.transport.httpclient5.HttpClient5Transport;
import java.util.List;
import java.util.Locale;

/** The clients that are compared, and two floors. */
enum Client {
    TOPAZ,
    HTTPCLIENT5,
    OFFICIAL,
    JDK,
    SOCKET;

    /** What makes one call each time it is run; throws when it is not a success, and otherwise when its answer is lost. */
    Runnable to(String url) {
        return switch (this) {
            case TOPAZ -> ours(url, new ClientOptions());
            case HTTPCLIENT5 -> ours(url, new ClientOptions().transport(new HttpClient5Transport()));
            case OFFICIAL -> official(url);
            case JDK -> Floors.jdk(url);
            case SOCKET -> Floors.socket(url);
        };
    }

    /** The clients that are compared over one way: the floors need not be measured over each of them. */
    static List<Client> over(String way) {
        return switch (way) {
            case "http" -> List.of(values());
            case "http-gzip" -> List.of(TOPAZ, HTTPCLIENT5, OFFICIAL);
            default -> List.of(TOPAZ, HTTPCLIENT5, OFFICIAL, SOCKET);
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Runnable ours(String url, ClientOptions options) {
        DefaultTaobaoClient client = new DefaultTaobaoClient(url, Event.APP_KEY, Event.SECRET, options);
        BcpushIsvEventEmitRequest request = Event.request();
        return () -> {
            try {
                client.call(request, Event.SESSION);
            } catch (TopTransportException e) {
                throw new LostAnswerException(e);
            }
        };
    }

    private static Runnable official(String url) {
        com.taobao.api.DefaultTaobaoClient client =
                new com.taobao.api.DefaultTaobaoClient(url, Event.APP_KEY, Event.SECRET);
        return () -> {
            try {
                // One for each call: the client writes into the headers of the request it is given.
                if (!client.execute(new OfficialEvent(), Event.SESSION).isSuccess()) {
                    throw new IllegalStateException("the call was refused");
                }
            } catch (ApiException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
