package dev.topaz.migration.build;

/**
 * Something that a person types to make a build use Topaz.
 *
 * @param title what it is for, in one line
 * @param file the file to change; empty where a command is typed
 * @param text what to type
 */
public record BuildStep(String title, String file, String text) {}
