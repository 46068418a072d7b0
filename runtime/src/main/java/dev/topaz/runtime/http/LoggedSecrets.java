package dev.topaz.runtime.http;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides sessions and signatures in what the JDK's client logs of itself: at FINE and below, which a root logger that is open to
 * all gives it, JDK 17 logs the address of every call, and whatever an answer repeats of it.
 *
 * <p>This reaches {@code java.util.logging}, where the JDK logs unless it is told otherwise. Where another logging system takes
 * the JDK's place, these loggers have to be kept at INFO there.
 */
final class LoggedSecrets implements Filter {
    private static final Pattern SECRET = Pattern.compile("\\b(session|sign)=[^&\\s\"\\]]+");
    private static final String MASK = "$1=***";

    /** The loggers of the JDK's client; held, because nobody else does, and a logger that is let go forgets its filter. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("jdk.internal.httpclient.debug"), Logger.getLogger("jdk.httpclient.HttpClient"));

    private final @Nullable Filter before;

    private LoggedSecrets(@Nullable Filter before) {
        this.before = before;
    }

    /** Installs itself, once. */
    static void install() {
        synchronized (LOGGERS) {
            for (Logger logger : LOGGERS) {
                if (!(logger.getFilter() instanceof LoggedSecrets)) {
                    logger.setFilter(new LoggedSecrets(logger.getFilter()));
                }
            }
        }
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (before != null && !before.isLoggable(line)) {
            return false;
        }
        Throwable thrown = line.getThrown();
        line.setThrown(null);
        line.setMessage(hidden(line.getMessage() + (thrown == null ? "" : ": " + thrown)));
        Object[] values = line.getParameters();
        line.setParameters(
                values == null
                        ? null
                        : Arrays.stream(values)
                                .map(value -> hidden(String.valueOf(value)))
                                .toArray());
        return true;
    }

    private static String hidden(String text) {
        return SECRET.matcher(text).replaceAll(MASK);
    }
}
