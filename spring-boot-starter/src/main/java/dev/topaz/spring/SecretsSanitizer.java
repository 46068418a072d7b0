package dev.topaz.spring;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/**
 * Masks a setting of Topaz by its name, however it is spelt, and a secret wherever it turns up: in the variable that a
 * placeholder takes it from, or in the command line.
 */
final class SecretsSanitizer implements SanitizingFunction {
    private static final Pattern NAME = Pattern.compile("topaz[._](.*(secret|session|token|password).*|redis[._]uri)");

    private final Supplier<KnownSecrets> secrets;

    SecretsSanitizer(Supplier<KnownSecrets> secrets) {
        this.secrets = secrets;
    }

    @Override
    public SanitizableData apply(SanitizableData data) {
        Object value = data.getValue();
        boolean isSecret = NAME.matcher(data.getKey().toLowerCase(Locale.ROOT)).matches()
                || (value != null && secrets.get().areIn(String.valueOf(value)));
        return isSecret ? data.withValue(SanitizableData.SANITIZED_VALUE) : data;
    }
}
