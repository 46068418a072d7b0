/**
 * What generated code and its callers use.
 *
 * <p>A module that calls APIs requires this one alone: the types that these packages show are all here or in {@code java.base},
 * but for the annotations of jspecify, which are needed to compile and not to run.
 */
// The fake platform of the test kit reads dates, names and envelopes as the runtime does; javac does not see that module here.
@SuppressWarnings("module")
module dev.topaz.runtime {
    requires static transitive org.jspecify;
    requires java.logging;
    requires java.xml;

    // For those who call.
    exports dev.topaz.runtime;
    exports dev.topaz.runtime.callback;
    exports dev.topaz.runtime.flow;
    exports dev.topaz.runtime.http;
    exports dev.topaz.runtime.observe;
    exports dev.topaz.runtime.retry;
    exports dev.topaz.runtime.sign;
    exports dev.topaz.runtime.token;

    // For generated code.
    exports dev.topaz.runtime.generated;

    // For the fake platform.
    exports dev.topaz.runtime.date to
            dev.topaz.testkit;
    exports dev.topaz.runtime.decode to
            dev.topaz.testkit;
    exports dev.topaz.runtime.redact to
            dev.topaz.testkit;
}
