package dev.topaz.testkit.messages;

/** A client reported that it could not handle a message. */
public record ReportedFailure(long id, String reason) {}
