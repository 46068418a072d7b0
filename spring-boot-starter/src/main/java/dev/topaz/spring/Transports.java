package dev.topaz.spring;

import dev.topaz.runtime.http.BlockingTransport;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.http.TransportOptions;
import org.springframework.util.ClassUtils;

/** Makes the transport that all accounts share. */
final class Transports {
    private static final String POOLED = "dev.topaz.transport.httpclient5.HttpClient5Transport";

    private Transports() {}

    /** @throws SettingException for one that is not on the class path */
    static Transport of(TopazProperties settings) {
        return SettingException.checked(
                () -> settings.getTransport() == TransportKind.HTTPCLIENT5
                        ? pooled(settings)
                        : new BlockingTransport(new TransportOptions().connectTimeout(settings.getConnectTimeout())),
                "The settings of the transport are wrong",
                "Mend topaz.connect-timeout or topaz.httpclient5.*.");
    }

    private static Transport pooled(TopazProperties settings) {
        if (!ClassUtils.isPresent(POOLED, null)) {
            throw new SettingException(
                    "topaz.transport is httpclient5, which is not on the class path.",
                    "Add the dependency dev.topaz:topaz-transport-httpclient5, or remove topaz.transport.");
        }
        return PooledTransport.of(settings);
    }
}
