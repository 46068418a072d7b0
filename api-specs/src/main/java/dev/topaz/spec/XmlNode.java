package dev.topaz.spec;

import java.util.List;
import java.util.Map;

/**
 * One element of a well-formed file, with the places of everything in it.
 *
 * @param name the local name
 * @param attributes in the order of the file
 * @param text the characters directly inside, without those of the children
 * @param at the place of the opening angle bracket
 */
record XmlNode(
        String namespace,
        String name,
        Map<String, Attribute> attributes,
        List<XmlNode> children,
        String text,
        Location at) {
    /** @param at the place of the first character of the attribute's name */
    record Attribute(String value, Location at) {}

    /** The place of an attribute; that of the element where it has none. */
    Location placeOf(String attributeName) {
        Attribute attribute = attributes.get(attributeName);
        return attribute == null ? at : attribute.at();
    }
}
