package dev.topaz.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What became of the official SDK's own types and members: the tables {@code official-sdk.txt} and {@code newer-sdk.txt}, read. */
final class OfficialSdk {
    private static final String RUNTIME = "dev.topaz.runtime.";

    /** What became of a type. */
    sealed interface Fate {
        /** What a person should know of it; empty where there is nothing to decide. */
        String advice();

        /**
         * Another type has its place.
         *
         * @param name that type, in full
         */
        record Moved(String name, String advice) implements Fate {}

        /** The old jar is still needed for it. */
        record Stays(String advice) implements Fate {}
    }

    private final Map<String, Fate> types = new TreeMap<>();
    private final Map<String, Map<String, String>> gone = new HashMap<>();
    private final Set<String> idle = new HashSet<>();
    private final Map<String, Map<String, String>> calls = new HashMap<>();

    private OfficialSdk() {}

    static OfficialSdk read() {
        OfficialSdk sdk = new OfficialSdk();
        sdk.read("official-sdk.txt");
        sdk.read("newer-sdk.txt");
        return sdk;
    }

    private void read(String table) {
        try (InputStream in = OfficialSdk.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException(table + " is missing from the jar");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + table, e);
        }
    }

    /** Returns the type of the runtime that calls APIs. */
    static String client() {
        return RUNTIME + "TaobaoClient";
    }

    private void add(String line) {
        String[] sides = line.split(" : ", 2);
        String[] words = sides[0].split(" ", -1);
        String advice = sides.length == 2 ? sides[1] : "";
        switch (words[0]) {
            case "moved" ->
                types.put(words[1], new Fate.Moved(words[2].contains(".") ? words[2] : RUNTIME + words[2], advice));
            case "stays" -> types.put(words[1], new Fate.Stays(advice));
            case "gone" -> put(gone, words, advice);
            case "call" -> put(calls, words, advice);
            case "idle" -> {
                put(gone, words, advice);
                List.of(words[2].split(",", -1)).forEach(member -> idle.add(words[1] + "." + member));
            }
            default -> throw new IllegalStateException("official-sdk.txt: " + line);
        }
    }

    private static void put(Map<String, Map<String, String>> table, String[] words, String advice) {
        Map<String, String> ofType = table.computeIfAbsent(words[1], each -> new HashMap<>());
        List.of(words[2].split(",", -1)).forEach(member -> ofType.put(member, advice));
    }

    /** Returns whether a statement that only calls this member can go, because nothing depends on it any more. */
    boolean isIdle(String officialType, String member) {
        return idle.contains(officialType + "." + member);
    }

    /** The fate of a type: its own, or that of the package that it is in. */
    Fate fate(String officialType) {
        String name = AbilityName.base(officialType);
        while (!name.isEmpty()) {
            Fate fate = types.get(name);
            if (fate != null) {
                return fate;
            }
            name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        }
        return new Fate.Stays("a part of the official SDK that Topaz does without");
    }

    /** Whether the table has this very type. */
    boolean knows(String officialType) {
        return types.containsKey(officialType);
    }

    /** What to use instead of a member that is gone; empty for one that is still there. */
    Optional<String> insteadOf(String officialType, String member) {
        return Optional.ofNullable(
                gone.getOrDefault(AbilityName.base(officialType), Map.of()).get(member));
    }

    /** What to use instead of a member that the type with this successor had; empty where the table has no line for it. */
    Optional<String> insteadOfMoved(String successor, String member) {
        return types.entrySet().stream()
                .filter(each -> each.getValue() instanceof Fate.Moved moved
                        && moved.name().equals(successor))
                .flatMap(each -> insteadOf(each.getKey(), member).stream())
                .findFirst();
    }

    /** What to type instead of a call of a type that stays; empty where the table has no line for it. */
    Optional<String> insteadOfCall(String officialType, String member) {
        return Optional.ofNullable(calls.getOrDefault(officialType, Map.of()).get(member));
    }

    /** The members that the table says what to type instead of, by their types, which stay. */
    Map<String, Set<String>> calls() {
        Map<String, Set<String>> members = new TreeMap<>();
        calls.forEach((type, ofType) -> members.put(type, Set.copyOf(ofType.keySet())));
        return members;
    }

    /** The members of a type that are gone. */
    Set<String> goneFrom(String officialType) {
        return gone.getOrDefault(officialType, Map.of()).keySet();
    }

    /** The types that the table has lines of. */
    Set<String> types() {
        return types.keySet();
    }
}
