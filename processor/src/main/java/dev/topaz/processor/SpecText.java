package dev.topaz.processor;

/** A spec file as found: where, and what it says. */
record SpecText(String file, String xml) {}
