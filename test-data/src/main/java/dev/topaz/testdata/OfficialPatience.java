package dev.topaz.testdata;

import com.taobao.api.internal.toplink.LinkException;
import com.taobao.api.internal.toplink.Text;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Asks the official client of messages again where its own patience ended: it waits five seconds for a connection and two for an
 * answer, whatever it is told, and a machine may be busy for longer. A refusal of the platform is thrown at once, unless it is that of
 * the token of a connection that the client has lost.
 *
 * <pre>{@code
 * OfficialPatience.until(client::connect);
 * }</pre>
 */
public final class OfficialPatience {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** The end of its patience, and a connection that it lost and has not opened again. */
    private static final Set<String> WITHOUT_ANSWER =
            Set.of(Text.E_EXECUTE_TIMEOUT, Text.CONNECT_TIMEOUT, Text.CHANNEL_CLOSED, Text.E_NO_SENDER);

    /** What the platform says of a frame that the client sent with the token of a connection that it had lost. */
    private static final String OLD_TOKEN = "token is invalid";

    /** Something that the official client does. */
    @FunctionalInterface
    public interface Attempt {
        void run() throws LinkException;
    }

    private OfficialPatience() {}

    /**
     * Returns when this went well.
     *
     * @throws LinkException if the platform refuses it, or nothing goes well in three minutes
     */
    public static void until(Attempt attempt) throws LinkException, InterruptedException {
        long start = System.nanoTime();
        while (true) {
            try {
                attempt.run();
                return;
            } catch (LinkException e) {
                if (isRefusal(String.valueOf(e.getMessage())) || System.nanoTime() - start > LIMIT.toNanos()) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static boolean isRefusal(String message) {
        return !WITHOUT_ANSWER.contains(message) && !message.contains(OLD_TOKEN);
    }
}
