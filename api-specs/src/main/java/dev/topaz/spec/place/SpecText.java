package dev.topaz.spec.place;

/** A spec file as found: where, and what it says. */
public record SpecText(String file, String xml) {}
