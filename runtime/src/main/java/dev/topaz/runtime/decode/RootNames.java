package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.runtime.json.NameTable;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names at the top of an answer. Tables are kept, because every answer needs the one of its API. */
final class RootNames {
    /** The element around a success. */
    static final int ROOT = 0;

    /** The element that TOP answers with when it refuses. */
    static final int ERROR = 1;

    /** The number of the request, which the platform may put beside the root. */
    static final int REQUEST_ID = 2;

    /** More than all APIs that are documented; names that a program makes up must not fill the memory. */
    private static final int MAX_KEPT = 10_000;

    private static final Map<String, NameTable> KEPT = new ConcurrentHashMap<>();

    private RootNames() {}

    /** Returns the names of an API, in the order of the constants. */
    static NameTable of(String apiName) {
        NameTable known = KEPT.get(apiName);
        return known == null ? made(apiName) : known;
    }

    private static NameTable made(String apiName) {
        NameTable names = new NameTable(
                Arrays.asList(WireFormat.responseRoot(apiName), Envelope.ERROR_ROOT, Envelope.REQUEST_ID_NAME));
        if (KEPT.size() < MAX_KEPT) {
            KEPT.put(apiName, names);
        }
        return names;
    }
}
