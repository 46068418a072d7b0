package dev.topaz.model;

/** A nested class: an object type of one request or one response. */
public record Struct(String className, Doc doc, Shape shape) {}
