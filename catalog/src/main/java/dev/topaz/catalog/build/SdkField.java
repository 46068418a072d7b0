package dev.topaz.catalog.build;

/**
 * One property of an official class.
 *
 * @param accessor the name of the setter or getter without {@code set} or {@code get}
 * @param wireName as annotated; of a setter, which has no annotation, derived from its name
 * @param itemName what the wire calls one element of a list; empty when the property is not a list
 * @param isJson whether a second setter, named after the first with {@code String} behind it, gives the type Json away
 */
record SdkField(String accessor, String wireName, SdkType type, String itemName, boolean isJson) {}
