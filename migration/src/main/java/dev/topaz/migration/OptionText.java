package dev.topaz.migration;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes settings of the official clients as options of Topaz's. */
final class OptionText {
    /** What a call may take as a whole, unless an option says otherwise. */
    private static final long DEADLINE_MILLIS = 60_000;

    private static final String RUNTIME = "dev.topaz.runtime.";
    private static final String OPTIONS = RUNTIME + "ClientOptions";
    private static final String UNLIMITED_DAYS = "1";

    private final UnaryOperator<String> named;

    /**
     * Prepares.
     *
     * @param named how the text names a type, which it is given in full
     */
    OptionText(UnaryOperator<String> named) {
        this.named = named;
    }

    /** Returns options by simple names, for people. */
    static OptionText forPeople() {
        return new OptionText(type -> type.substring(type.lastIndexOf('.') + 1));
    }

    /** Returns options with these calls. */
    String options(String calls) {
        return "new " + named.apply(OPTIONS) + "()" + calls;
    }

    String connectTimeout(Setting millis) {
        return ".connectTimeout(" + limit(millis) + ")";
    }

    /**
     * Returns the transport through one proxy.
     *
     * @param connect the call that sets the time to connect; empty for the default
     */
    String proxy(Setting proxy, String connect) {
        return ".transport(new " + named.apply(RUNTIME + "http.BlockingTransport") + "(new "
                + named.apply(RUNTIME + "http.TransportOptions") + "()" + connect + ".proxy(" + proxy.text() + ")))";
    }

    /** Such a client never gave up before its time limit: the deadline must not end an attempt. */
    String attemptTimeout(Setting millis) {
        return ".attemptTimeout(" + limit(millis) + ")" + deadline(millis);
    }

    private String deadline(Setting millis) {
        Optional<Long> number = millis.number();
        if (number.isPresent()) {
            boolean longer = number.get() == 0 || number.get() > DEADLINE_MILLIS;
            return longer ? ".deadline(" + limit(millis) + ")" : "";
        }
        return millis.isRepeatable()
                ? ".deadline(" + millis("Math.max(" + DEADLINE_MILLIS + ", " + millis.text() + ")") + ")"
                : "";
    }

    /** No limit is a day. */
    private String limit(Setting millis) {
        boolean unlimited = millis.number().filter(each -> each == 0).isPresent();
        return unlimited
                ? named.apply("java.time.Duration") + ".ofDays(" + UNLIMITED_DAYS + ")"
                : millis(millis.text());
    }

    private String millis(String text) {
        return named.apply("java.time.Duration") + ".ofMillis(" + text + ")";
    }

    /** Returns the option for the name of a format; empty for one that nobody knows before the run. */
    Optional<String> format(Setting format) {
        return switch (format.word().orElse("")) {
            case "json" -> Optional.of("");
            case "xml" -> Optional.of(".format(" + named.apply(RUNTIME + "AnswerFormat") + ".XML)");
            default -> Optional.empty();
        };
    }

    String simplified() {
        return ".format(" + named.apply(RUNTIME + "AnswerFormat") + ".SIMPLIFIED_JSON)";
    }

    /** Returns the option for the name of a way to sign; empty for one that nobody knows before the run. */
    Optional<String> signMethod(Setting method) {
        return switch (method.word().orElse("")) {
            case "md5" -> Optional.of(sign("MD5"));
            case "hmac" -> Optional.of(sign("HMAC"));
            case "hmac-sha256" -> Optional.of("");
            default -> Optional.empty();
        };
    }

    private String sign(String method) {
        return ".signMethod(" + named.apply(RUNTIME + "sign.SignMethod") + "." + method + ")";
    }

    String unchecked() {
        return ".checking(" + named.apply(OPTIONS) + ".Checking.BY_THE_PLATFORM)";
    }

    /** The official client counts the attempts after the first, and waits as long before each. */
    String retry(Setting repetitions, Setting waitMillis) {
        String wait = millis(waitMillis.text());
        return ".retry(new " + named.apply(RUNTIME + "retry.RetryPolicy") + "(" + repetitions.plusOne() + ", " + wait
                + ", " + wait + "))";
    }

    /** Sub codes that the official client repeats calls for, whatever the call. */
    String refusals(List<String> subCodes) {
        String advice = named.apply(RUNTIME + "retry.RetryAdvice") + ".LATER";
        StringBuilder rows = new StringBuilder();
        subCodes.forEach(code -> rows.append(".with(\"\", \"")
                .append(code)
                .append("\", ")
                .append(advice)
                .append(")"));
        return ".refusals(" + named.apply(RUNTIME + "retry.RefusalTable") + ".standard()" + rows + ")";
    }
}
