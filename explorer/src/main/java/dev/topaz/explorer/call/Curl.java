package dev.topaz.explorer.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A call as a command line for {@code curl} in a POSIX shell. */
final class Curl {
    private static final String CONTINUED = " \\\n  ";

    private Curl() {}

    static String of(String address, CallOrder order) {
        boolean upload = !order.files().isEmpty();
        List<String> parts = new ArrayList<>(List.of("curl -sS -X POST " + quoted(address)));
        Map<String, String> params = new TreeMap<>(order.params());
        params.values().removeIf(String::isBlank);
        params.forEach((name, value) ->
                parts.add((upload ? "--form-string " : "--data-urlencode ") + quoted(name + "=" + value)));
        new TreeMap<>(order.files())
                .forEach((name, file) -> parts.add("-F " + quoted(name + "=@\"" + fileName(file.name()) + "\"")));
        if (parts.size() == 1) {
            parts.add("--data ''");
        }
        return String.join(CONTINUED, parts);
    }

    /** Escapes a file name between curl's own quotes. */
    private static String fileName(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Quotes a text for the shell, which takes everything inside single quotes as it is. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
