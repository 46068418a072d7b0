package dev.topaz.spec;

import java.util.List;

/**
 * One row of a parameter table, as documented.
 *
 * @param name the wire name, in the spelling of the page
 * @param type the type column, with the list brackets and spaces of the page removed to one form ({@code T},
 *     {@code T[]}, {@code T[][]}); empty when the page names no type
 * @param example empty when the page gives none
 * @param fields the rows nested below this one, in the order of the page
 * @param children tells a childless object from a scalar
 * @param at where the type is written in the spec file; where the row begins if it names none
 */
public record ParamSpec(
        String name,
        String type,
        boolean required,
        String example,
        Limits limits,
        String description,
        List<ParamSpec> fields,
        Children children,
        Location at) {

    public ParamSpec {
        fields = List.copyOf(fields);
    }

    /** The same row without the places it was read from, for comparing what two files say. */
    public ParamSpec withoutLocations() {
        List<ParamSpec> bare = fields.stream().map(ParamSpec::withoutLocations).toList();
        return new ParamSpec(name, type, required, example, limits, description, bare, children, Location.NONE);
    }

    /** Returns the same row with these fields; where there is one, the fields count as documented. */
    public ParamSpec withFields(List<ParamSpec> newFields) {
        Children newChildren = newFields.isEmpty() ? children : Children.DOCUMENTED;
        return new ParamSpec(name, type, required, example, limits, description, newFields, newChildren, at);
    }

    /** Returns the same row with this example. */
    public ParamSpec withExample(String newExample) {
        return new ParamSpec(name, type, required, newExample, limits, description, fields, children, at);
    }

    /** Returns the same row with this description. */
    public ParamSpec withDescription(String newDescription) {
        return new ParamSpec(name, type, required, example, limits, newDescription, fields, children, at);
    }
}
