package dev.topaz.testkit.standalone;

import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.json.JsonText;
import dev.topaz.testkit.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The apps that may call, with their secrets, and the sessions.
 *
 * <pre>{@code
 * {"apps": {"12345678": "a-secret"}, "sessions": ["a-session"]}
 * }</pre>
 *
 * @param apps secrets by app key
 */
record Accounts(Map<String, String> apps, List<String> sessions) {
    /** What there is without a file. */
    static final Accounts DEFAULT = new Accounts(Map.of("12345678", "a-secret"), List.of("a-session"));

    /** Editors on Windows write it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORM =
            "accounts are written as {\"apps\": {\"12345678\": \"a-secret\"}, \"sessions\": [\"a-session\"]}";

    Accounts {
        apps = Map.copyOf(apps);
        sessions = List.copyOf(sessions);
    }

    /** @throws IllegalArgumentException for a text of another form, which says what the form is */
    static Accounts read(String json) {
        String text = json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json;
        JsonValue value =
                JsonText.read(text).orElseThrow(() -> new IllegalArgumentException("this is not JSON; " + FORM));
        if (value instanceof JsonValue.Members members
                && members.values().getOrDefault("apps", value) instanceof JsonValue.Members apps
                && members.values().getOrDefault("sessions", new JsonValue.Elements(List.of()))
                        instanceof JsonValue.Elements sessions
                && members.values().containsKey("apps")) {
            Map<String, String> secrets = new LinkedHashMap<>();
            apps.values().forEach((key, secret) -> secrets.put(key, text(secret)));
            List<String> keys = new ArrayList<>();
            sessions.values().forEach(session -> keys.add(text(session)));
            return new Accounts(secrets, keys);
        }
        throw new IllegalArgumentException(FORM);
    }

    GatewaySetup addTo(GatewaySetup setup) {
        apps.forEach(setup::app);
        sessions.forEach(setup::session);
        return setup;
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return text.text();
        }
        throw new IllegalArgumentException(FORM);
    }

    /** Returns a description without secrets and sessions. */
    @Override
    public String toString() {
        return "Accounts[" + apps.keySet() + ", " + sessions.size() + " sessions]";
    }
}
