package dev.topaz.runtime.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** What text is which number, Boolean or date, said a second time. Empty: it is none; a null value: it is blank. */
final class Scalars {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-M-d[ H:m[:s]]").withResolverStyle(ResolverStyle.STRICT);

    private Scalars() {}

    record Value(Object value) {}

    static Optional<Value> number(String text) {
        if (text.isBlank()) {
            return Optional.of(new Value(null));
        }
        if (!text.strip().matches("[+-]?(\\p{Nd}+\\.?\\p{Nd}*|\\.\\p{Nd}+)([eE][+-]?\\p{Nd}{1,8})?")) {
            return Optional.empty();
        }
        if (text.strip().length() > 100) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(text.strip());
        if (exact.signum() == 0) {
            return Optional.of(new Value(0L));
        }
        BigDecimal plain = exact.stripTrailingZeros();
        if (plain.scale() > 0 || plain.scale() < -20) {
            return Optional.empty();
        }
        BigInteger whole = plain.toBigIntegerExact();
        boolean fits = whole.compareTo(LEAST) >= 0 && whole.compareTo(MOST) <= 0;
        return fits ? Optional.of(new Value(whole.longValue())) : Optional.empty();
    }

    static Optional<Value> flag(String text) {
        return switch (text.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "" -> Optional.of(new Value(null));
            case "true", "1" -> Optional.of(new Value(true));
            case "false", "0" -> Optional.of(new Value(false));
            default -> Optional.empty();
        };
    }

    /** @param isNumber of JSON: milliseconds */
    static Optional<Value> date(String text, boolean isNumber) {
        if (text.isBlank()) {
            return Optional.of(new Value(null));
        }
        String plain = text.strip();
        if (isNumber ? plain.matches("-?[0-9]+") : plain.matches("[0-9]{13}")) {
            return number(plain);
        }
        return local(plain);
    }

    private static Optional<Value> local(String text) {
        String[] sides = text.replaceFirst("(?<=[0-9])T(?=[0-9])", " ").split("\\.", -1);
        boolean hasFraction =
                sides.length == 2 && sides[1].matches("[0-9]{1,9}") && sides[0].matches(".*:[0-9]{1,2}:[0-9]{1,2}");
        boolean isForm =
                text.matches("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([ T][0-9]{1,2}:[0-9]{1,2}(:[0-9]{1,2}([.].*)?)?)?");
        if (!isForm || sides.length > 2 || (sides.length == 2 && !hasFraction)) {
            return Optional.empty();
        }
        try {
            long nanos = hasFraction ? Long.parseLong((sides[1] + "00000000").substring(0, 9)) : 0;
            String full = sides[0].contains(":") ? sides[0] : sides[0] + " 0:0";
            LocalDateTime local = LocalDateTime.parse(full, FORM);
            return Optional.of(new Value(
                    local.toInstant(ZoneOffset.ofHours(8)).plusNanos(nanos).toEpochMilli()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
