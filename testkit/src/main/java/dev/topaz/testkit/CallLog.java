package dev.topaz.testkit;

import dev.topaz.testkit.wire.WireCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The calls that arrived, in that order, and how each ended; the oldest are forgotten when there are too many. */
final class CallLog {
    private static final int MOST_CALLS = 100_000;
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int MOST_SHOWN = 20;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long bytes;

    /** One call on its way. */
    static final class Entry {
        private final ReceivedCall call;
        private final long weight;
        private volatile String outcome = "not answered yet";
        private volatile Optional<Throwable> failure = Optional.empty();

        private Entry(ReceivedCall call) {
            this.call = call;
            this.weight = weight(call.wire());
        }

        /** Returns the approximate number of bytes. */
        private static long weight(WireCall call) {
            long texts = call.params().entrySet().stream()
                    .mapToLong(
                            param -> param.getKey().length() + param.getValue().length())
                    .sum();
            long files = call.files().values().stream()
                    .mapToLong(file -> file.bytes().length)
                    .sum();
            return texts + files + call.body().length();
        }

        ReceivedCall call() {
            return call;
        }

        void ended(String how) {
            outcome = how;
        }

        void stubFailed(Throwable thrown) {
            outcome = "not answered: its stub failed with " + thrown;
            failure = Optional.of(thrown);
        }
    }

    synchronized Entry add(ReceivedCall call) {
        Entry entry = new Entry(call);
        entries.addLast(entry);
        bytes += entry.weight;
        while (entries.size() > MOST_CALLS || (bytes > MOST_BYTES && entries.size() > 1)) {
            bytes -= entries.removeFirst().weight;
        }
        return entry;
    }

    synchronized List<ReceivedCall> calls() {
        return entries.stream().map(entry -> entry.call).toList();
    }

    /** Returns what the stubs of these calls threw. */
    synchronized List<Throwable> stubFailures() {
        return entries.stream().flatMap(entry -> entry.failure.stream()).toList();
    }

    synchronized void clear() {
        entries.clear();
        bytes = 0;
    }

    /** Describes the calls for the message of an assertion. */
    synchronized String inWords() {
        if (entries.isEmpty()) {
            return "no call arrived";
        }
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            if (lines.size() < MOST_SHOWN) {
                lines.add("\n  " + (lines.size() + 1) + ". " + entry.call.apiName() + " "
                        + new TreeSet<>(entry.call.params().keySet()) + ": " + entry.outcome);
            }
        }
        int more = entries.size() - lines.size();
        return "these calls arrived:" + String.join("", lines) + (more > 0 ? "\n  and " + more + " more" : "");
    }
}
