package dev.topaz.testkit;

import dev.topaz.runtime.TaobaoRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What a test claims about the calls that arrived; a claim that does not hold says what did arrive. */
final class CallAssertions {
    private final CallLog log;
    private final Consumer<String> known;

    /** @param known throws for the name of an API that the gateway does not know */
    CallAssertions(CallLog log, Consumer<String> known) {
        this.log = log;
        this.known = known;
    }

    List<ReceivedCall> calls(String apiName) {
        List<ReceivedCall> calls = log.calls().stream()
                .filter(call -> call.apiName().equals(apiName))
                .toList();
        if (calls.isEmpty()) {
            known.accept(apiName); // a claim about a misspelled API would hold always
        }
        return calls;
    }

    ReceivedCall only(String apiName) {
        List<ReceivedCall> calls = calls(apiName);
        if (calls.size() != 1) {
            throw new AssertionError("expected 1 call of " + apiName + ", got " + calls.size() + "; " + log.inWords());
        }
        return calls.get(0);
    }

    void none(String apiName) {
        if (!calls(apiName).isEmpty()) {
            throw new AssertionError(
                    apiName + " was called " + calls(apiName).size() + " times, and should not; " + log.inWords());
        }
    }

    ReceivedCall with(TaobaoRequest<?> request) {
        Map<String, String> expected = request.getTextParams();
        List<ReceivedCall> calls = calls(request.getApiMethodName());
        return calls.stream()
                .filter(call -> call.params().equals(expected))
                .findFirst()
                .orElseThrow(() -> new AssertionError(request.getApiMethodName()
                        + " was not called with these parameters; " + nearest(calls, expected)));
    }

    private String nearest(List<ReceivedCall> calls, Map<String, String> expected) {
        return calls.stream()
                .map(call -> differences(expected, call.params()))
                .min(Comparator.comparingInt(Map::size))
                .map(differences ->
                        "the nearest of " + calls.size() + " calls differs:" + String.join("", differences.values()))
                .orElseGet(log::inWords);
    }

    private static Map<String, String> differences(Map<String, String> expected, Map<String, String> sent) {
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(sent.keySet());
        Map<String, String> differences = new TreeMap<>();
        for (String name : names) {
            String wanted = shown(name, expected);
            String came = shown(name, sent);
            if (!expected.getOrDefault(name, "").equals(sent.getOrDefault(name, ""))) {
                differences.put(name, "\n  '" + name + "' should be " + wanted + ", and was " + came);
            }
        }
        return differences;
    }

    private static String shown(String name, Map<String, String> values) {
        String value = values.get(name);
        return value == null ? "absent" : DisplayedValue.of(name, value);
    }
}
