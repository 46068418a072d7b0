package dev.topaz.testkit.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes the body of a batch apart: one call a piece, and before them what all have in common.
 *
 * <p>As the official client writes it: {@code #PUBLIC#} and a form, then forms; a call without parameters is the letter
 * {@code N}.
 *
 * <pre>{@code
 * List<String> apiNames = new ArrayList<>();
 * for (WireCall call : BatchParser.calls(batch, BatchParser.SEPARATOR)) {
 *     apiNames.add(call.protocol("method"));
 * }
 * }</pre>
 */
public final class BatchParser {
    /** What stands between two calls, and between two answers, unless the header {@link #SEPARATOR_HEADER} says otherwise. */
    public static final String SEPARATOR = "\r\n-S-\r\n";

    /** The header that names another separator. */
    public static final String SEPARATOR_HEADER = "top-api-separator";

    private static final String COMMON = "#PUBLIC#";
    private static final String NOTHING = "N";

    private BatchParser() {}

    /**
     * Returns the calls of a batch.
     *
     * @param batch the call that carries them: its protocol is theirs, its body is taken apart
     * @throws IllegalArgumentException for a part that is not a form
     */
    public static List<WireCall> calls(WireCall batch, String separator) {
        List<String> pieces = new ArrayList<>(Arrays.asList(batch.body().split(Pattern.quote(separator), -1)));
        Map<String, String> common = new HashMap<>(batch.protocol());
        if (pieces.get(0).startsWith(COMMON)) {
            common.putAll(CallParser.form(pieces.remove(0).substring(COMMON.length())));
        }
        return pieces.stream().map(piece -> call(common, piece)).toList();
    }

    private static WireCall call(Map<String, String> common, String piece) {
        Map<String, String> params = new HashMap<>(common);
        if (!piece.equals(NOTHING)) {
            params.putAll(CallParser.form(piece));
        }
        return WireCall.sorted(params, "");
    }
}
