package dev.topaz.testkit.standalone;

import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.json.JsonText;
import dev.topaz.testkit.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private static final String APPS = "apps";
    private static final String SESSIONS = "sessions";
    private static final Set<String> MEMBERS = Set.of(APPS, SESSIONS);
    private static final JsonValue NOTHING = new JsonValue.Members(Map.of());

    Accounts {
        apps = Map.copyOf(apps);
        sessions = List.copyOf(sessions);
    }

    /** @throws IllegalArgumentException for a text of another form, which says what the form is */
    static Accounts read(String json) {
        String text = json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json;
        JsonValue value = JsonText.read(text).orElseThrow(() -> wrong("this is not JSON"));
        Map<String, JsonValue> members = members(value, "this");
        members.keySet().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong("'" + name + "' is not known");
                });
        return new Accounts(
                apps(members.getOrDefault(APPS, NOTHING)),
                elements(members.getOrDefault(SESSIONS, new JsonValue.Elements(List.of()))).stream()
                        .map(session -> text(session, "a session"))
                        .toList());
    }

    private static Map<String, String> apps(JsonValue value) {
        Map<String, String> apps = new LinkedHashMap<>();
        members(value, "'apps'")
                .forEach((key, secret) -> apps.put(key, text(secret, "the secret of app '" + key + "'")));
        if (apps.isEmpty() || apps.containsKey("")) {
            throw wrong(apps.isEmpty() ? "there is no app, so no call could succeed" : "an app key is empty");
        }
        return apps;
    }

    private static Map<String, JsonValue> members(JsonValue value, String what) {
        if (value instanceof JsonValue.Members members) {
            return members.values();
        }
        throw wrong(what + " is not an object");
    }

    private static List<JsonValue> elements(JsonValue value) {
        if (value instanceof JsonValue.Elements elements) {
            return elements.values();
        }
        throw wrong("'sessions' is not a list");
    }

    GatewaySetup addTo(GatewaySetup setup) {
        apps.forEach(setup::app);
        sessions.forEach(setup::session);
        return setup;
    }

    private static String text(JsonValue value, String what) {
        if (value instanceof JsonValue.Text text && !text.text().isBlank()) {
            return text.text();
        }
        throw wrong(what + " is not a text in quotes, or is empty");
    }

    private static IllegalArgumentException wrong(String reason) {
        return new IllegalArgumentException(reason + "; " + FORM);
    }

    /** Returns a description without secrets and sessions. */
    @Override
    public String toString() {
        return "Accounts[" + apps.keySet() + ", " + sessions.size() + " sessions]";
    }
}
