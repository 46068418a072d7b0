/**
 * What generated code and its callers use.
 *
 * <p>A module that calls APIs requires this one alone: the types that these packages show are all here or in {@code java.base},
 * but for the annotations of jspecify, which are needed to compile and not to run.
 */
module dev.topaz.runtime {
    requires static transitive org.jspecify;
    requires java.logging;
    requires java.xml;

    // For those who call.
    exports dev.topaz.runtime;
    exports dev.topaz.runtime.annotation;
    exports dev.topaz.runtime.callback;
    exports dev.topaz.runtime.flow;
    exports dev.topaz.runtime.http;
    exports dev.topaz.runtime.observe;
    exports dev.topaz.runtime.retry;
    exports dev.topaz.runtime.sign;
    exports dev.topaz.runtime.token;

    // For generated code.
    exports dev.topaz.runtime.generated;

    // For the test kit, which is on the class path in a Maven test, where an export to its name does not reach.
    exports dev.topaz.runtime.date;
    exports dev.topaz.runtime.redact;

    // For the other modules of Topaz, which may be on the class path, too.
    exports dev.topaz.runtime.log;
}
