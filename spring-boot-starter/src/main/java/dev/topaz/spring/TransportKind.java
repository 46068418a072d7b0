package dev.topaz.spring;

/** The HTTP clients that can be chosen by name; a bean of type {@code Transport} takes the place of either. */
enum TransportKind {
    /** The client of the runtime; the default. */
    BLOCKING,
    /** Apache HttpClient 5, which needs {@code topaz-transport-httpclient5} on the class path. */
    HTTPCLIENT5
}
