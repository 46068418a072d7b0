package dev.topaz.model;

/**
 * One message topic as decided.
 *
 * @param methodName the method of a handler that takes its messages
 * @param content the class of the content of its messages
 * @param source the address of the document; empty when unknown
 */
public record TopicModel(String topic, String methodName, Side content, Doc doc, String source) {}
