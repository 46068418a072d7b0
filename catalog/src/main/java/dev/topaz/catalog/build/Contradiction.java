package dev.topaz.catalog.build;

import java.time.LocalDate;

/**
 * A document and an official class that say different things of one parameter. The document wins.
 *
 * @param path the parameter, such as {@code response/trade/status}
 * @param documented the type in the document
 * @param inClass the Java type in the official class
 * @param day the day of the SDK with the class
 */
record Contradiction(String api, String path, String documented, String inClass, LocalDate day) {
    String line() {
        return String.join("\t", api, path, documented, inClass, day.toString());
    }
}
