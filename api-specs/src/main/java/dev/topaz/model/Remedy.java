package dev.topaz.model;

/** What the document says to do about a sub code. */
public record Remedy(String subCode, String text) {}
