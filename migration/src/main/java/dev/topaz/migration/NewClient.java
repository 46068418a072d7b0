package dev.topaz.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arguments of a new client of Topaz, out of those of an official one and its setters. */
final class NewClient {
    /** What the official client has where nobody says anything else. */
    private static final List<Setting> DEFAULTS = List.of(
            new Setting("\"json\"", Optional.of("json")),
            Setting.of(15_000),
            Setting.of(30_000),
            new Setting("\"hmac-sha256\"", Optional.of("hmac-sha256")));

    private static final Setting REPETITIONS = Setting.of(3);
    private static final Setting WAIT_MILLIS = Setting.of(100);
    private static final int CONNECT = 1;
    private static final int READ = 2;
    private static final int SIGN = 3;

    private final List<Optional<Setting>> settings = new ArrayList<>();
    private final int given;
    private Optional<Setting> repetitions = Optional.empty();
    private Optional<Setting> waitMillis = Optional.empty();
    private Optional<Setting> proxy = Optional.empty();
    private List<String> codes = List.of();
    private boolean simplified;
    private boolean unchecked;

    /** @param given what the official client is made with behind the address, the key and the secret */
    NewClient(List<Setting> given) {
        this.given = given.size();
        for (int i = 0; i < DEFAULTS.size(); i++) {
            settings.add(i < given.size() ? Optional.of(given.get(i)) : Optional.empty());
        }
    }

    /** Takes a setting of a setter; returns whether there is something for it. */
    boolean take(String setter, Setting value, Optional<List<String>> texts) {
        switch (setter) {
            case "setConnectTimeout" -> settings.set(CONNECT, Optional.of(value));
            case "setReadTimeout" -> settings.set(READ, Optional.of(value));
            case "setMaxRetryCount" -> repetitions = Optional.of(value);
            case "setRetryWaitTime" -> waitMillis = Optional.of(value);
            case "setUseSimplifyJson" -> simplified = value.is(true);
            case "setNeedCheckRequest" -> unchecked = value.is(false);
            case "setRetryErrorCodes" -> codes = texts.orElse(codes);
            case "setProxy" -> proxy = Optional.of(value);
            default -> {
                return false;
            }
        }
        return isUnderstood(setter, value, texts);
    }

    private static boolean isUnderstood(String setter, Setting value, Optional<List<String>> texts) {
        return switch (setter) {
            case "setUseSimplifyJson", "setNeedCheckRequest" -> value.is(true) || value.is(false);
            case "setRetryErrorCodes" -> texts.isPresent();
            case "setProxy" -> !value.text().equals("null");
            default -> true;
        };
    }

    /** Returns whether the arguments that the official client has would do. */
    private boolean isUnchanged(List<Setting> old) {
        for (int i = 0; i < old.size(); i++) {
            if (!settings.get(i).equals(Optional.of(old.get(i)))) {
                return false;
            }
        }
        return settings.stream().filter(Optional::isPresent).count() == old.size() && needsNoOptions();
    }

    private boolean needsNoOptions() {
        return repetitions.isEmpty()
                && waitMillis.isEmpty()
                && proxy.isEmpty()
                && codes.isEmpty()
                && !simplified
                && !unchecked;
    }

    /**
     * Returns what stands behind the secret, each argument with a comma before it; empty where that cannot be said before the run.
     *
     * @param old what the official client is made with behind the secret
     */
    Optional<String> arguments(List<Setting> old, OptionText text) {
        boolean positional = needsNoOptions() && (given > 0 || !areTimesPlain());
        if (isUnchanged(old)) {
            return Optional.of(joined(given));
        }
        return positional ? Optional.of(joined(settings.get(SIGN).isPresent() ? SIGN + 1 : SIGN)) : options(text);
    }

    /** Only the constructor takes a time limit of which nobody knows before the run whether it is one. */
    private boolean areTimesPlain() {
        return List.of(CONNECT, READ).stream()
                .flatMap(at -> settings.get(at).stream())
                .allMatch(each -> each.number().filter(millis -> millis > 0).isPresent());
    }

    private String joined(int number) {
        StringBuilder arguments = new StringBuilder();
        for (int i = 0; i < number; i++) {
            arguments
                    .append(", ")
                    .append(settings.get(i).orElse(DEFAULTS.get(i)).text());
        }
        return arguments.toString();
    }

    private Optional<String> options(OptionText text) {
        Optional<String> format = text.format(settings.get(0).orElse(DEFAULTS.get(0)));
        Optional<String> sign = text.signMethod(settings.get(SIGN).orElse(DEFAULTS.get(SIGN)));
        if (format.isEmpty() || sign.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder calls = new StringBuilder(simplified ? text.simplified() : format.get());
        String connect = settings.get(CONNECT).map(text::connectTimeout).orElse("");
        calls.append(proxy.map(each -> text.proxy(each, connect)).orElse(connect));
        settings.get(READ).ifPresent(each -> calls.append(text.attemptTimeout(each)));
        calls.append(sign.get());
        calls.append(unchecked ? text.unchecked() : "");
        if (repetitions.isPresent() || waitMillis.isPresent()) {
            calls.append(text.retry(repetitions.orElse(REPETITIONS), waitMillis.orElse(WAIT_MILLIS)));
        }
        calls.append(codes.isEmpty() ? "" : text.refusals(codes));
        return Optional.of(calls.length() == 0 ? "" : ", " + text.options(calls.toString()));
    }
}
