package dev.topaz.testkit.replay;

import dev.topaz.runtime.date.DateText;
import dev.topaz.runtime.redact.Secrets;
import dev.topaz.runtime.redact.SensitiveNames;
import dev.topaz.testkit.json.JsonText;
import dev.topaz.testkit.json.JsonValue;
import dev.topaz.testkit.wire.WireCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Takes secrets and personal data out of one exchange: all values below a sensitive name, and the app key, session
 * and signature of the call wherever they stand.
 *
 * <p>A masked value still reads as its type does: digits become {@code 0}, a date another date, all else {@code ***}.
 */
final class Mask {
    private static final String HIDDEN = "***";
    private static final String HIDDEN_NUMBER = "0";
    private static final String HIDDEN_DATE = "1970-01-01 00:00:00";
    private static final List<String> SECRETS = List.of("session", "sign", "app_key");

    private final List<String> secrets;

    private Mask(List<String> secrets) {
        this.secrets = secrets;
    }

    static Mask of(WireCall call) {
        return new Mask(SECRETS.stream()
                .map(call::protocol)
                .flatMap(secret -> secret.isBlank() ? Stream.empty() : Stream.of(secret))
                .toList());
    }

    /** Returns the parameters of a call, sorted by name. */
    Map<String, String> params(Map<String, String> params) {
        Map<String, String> masked = new TreeMap<>();
        params.forEach((name, value) -> masked.put(name, SensitiveNames.contains(name) ? HIDDEN : text(value, false)));
        return masked;
    }

    /** Masks a text, which may be JSON itself. */
    String text(String text, boolean hidden) {
        Optional<JsonValue> inner = JsonText.read(text)
                .filter(json -> json instanceof JsonValue.Members || json instanceof JsonValue.Elements);
        if (inner.isPresent()) {
            return JsonText.write(json(inner.get(), hidden));
        }
        if (hidden) {
            return substitute(text);
        }
        return new Secrets(secrets).hiddenIn(text);
    }

    /** @param hidden whether the value stands below a sensitive name */
    JsonValue json(JsonValue value, boolean hidden) {
        if (value instanceof JsonValue.Text text) {
            return new JsonValue.Text(text(text.text(), hidden));
        }
        if (value instanceof JsonValue.Literal literal) {
            return hidden && literal.isNumber() ? new JsonValue.Literal(HIDDEN_NUMBER) : number(literal);
        }
        if (value instanceof JsonValue.Elements elements) {
            return new JsonValue.Elements(elements.values().stream()
                    .map(element -> json(element, hidden))
                    .toList());
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        ((JsonValue.Members) value)
                .values()
                .forEach((name, member) -> members.put(name, json(member, hidden || SensitiveNames.contains(name))));
        return new JsonValue.Members(members);
    }

    /** Masks a number, which may be an app key. */
    private JsonValue number(JsonValue.Literal literal) {
        return secrets.contains(literal.text()) ? new JsonValue.Literal(HIDDEN_NUMBER) : literal;
    }

    private static String substitute(String text) {
        if (text.isEmpty() || text.equals("true") || text.equals("false")) {
            return text;
        }
        if (text.matches("-?[0-9]+")) {
            return HIDDEN_NUMBER;
        }
        return DateText.parse(text).isPresent() ? HIDDEN_DATE : HIDDEN;
    }
}
