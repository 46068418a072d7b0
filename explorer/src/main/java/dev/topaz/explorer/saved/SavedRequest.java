package dev.topaz.explorer.saved;

import dev.topaz.explorer.call.CallOrder;
import dev.topaz.runtime.AnswerFormat;
import dev.topaz.runtime.redact.SensitiveNames;
import dev.topaz.runtime.sign.SignMethod;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A request as it stands in a file: without session, without the bytes of files, and without the values of parameters whose names
 * say that they are secret or personal.
 *
 * @param leftOut the parameters that the user has to fill in after loading the request
 * @param outcome how the call ended; empty for a request that was saved and not sent
 */
public record SavedRequest(
        String api,
        Map<String, String> params,
        List<String> leftOut,
        AnswerFormat format,
        SignMethod signMethod,
        String outcome) {

    public SavedRequest {
        params = new TreeMap<>(params);
        leftOut = List.copyOf(leftOut);
    }

    /** Returns what may be kept of a request. */
    static SavedRequest of(CallOrder order, String outcome) {
        Map<String, String> kept = new TreeMap<>();
        order.params().forEach((name, value) -> {
            if (!value.isBlank() && !SensitiveNames.contains(name)) {
                kept.put(name, MaskedJson.of(value));
            }
        });
        List<String> leftOut = Stream.concat(
                        order.params().keySet().stream().filter(SensitiveNames::contains),
                        order.files().keySet().stream())
                .sorted()
                .distinct()
                .toList();
        return new SavedRequest(order.api(), kept, leftOut, order.format(), order.signMethod(), outcome);
    }
}
