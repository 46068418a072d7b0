package dev.topaz.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a link told its listener and the log. */
final class RecordedEvents extends Handler implements RedisLinkListener, AutoCloseable {
    private final List<String> changes = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    // Held here, for the JDK forgets loggers that nobody holds.
    private final Logger logger = Logger.getLogger("dev.topaz.redis");

    static RecordedEvents listening() {
        RecordedEvents events = new RecordedEvents();
        events.logger.addHandler(events);
        return events;
    }

    /** The losses and recoveries. */
    List<String> changes() {
        return List.copyOf(changes);
    }

    /** The messages of the queries that failed. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** The lines of the log, each with its level. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void lost(RedisUnreachableException why) {
        changes.add("lost");
    }

    @Override
    public void recovered(Duration away) {
        changes.add("recovered");
    }

    @Override
    public void failed(RedisUnreachableException failure) {
        failures.add(failure.kind() + " " + failure.getMessage());
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(record.getLevel() + " " + record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
