package dev.topaz.migration;

/**
 * A decision, and the line of code that it is about as that line is after the move. The decision is made when the line has changed.
 *
 * @param code the line without the white space around it; empty where the file has no such line
 */
record OpenDecision(Decision decision, String code) {}
