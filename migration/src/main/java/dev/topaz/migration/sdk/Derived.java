package dev.topaz.migration.sdk;

import dev.topaz.migration.sdk.CheckedFields.Rule;
import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import java.util.List;
import java.util.OptionalLong;

/** Rows of a spec that no document has: with what classes tell, and without prose. */
final class Derived {
    private Derived() {}

    static ParamSpec scalar(String wireName, String type) {
        return new ParamSpec(wireName, type, false, "", Limits.NONE, "", List.of(), Children.DOCUMENTED, Location.NONE);
    }

    /** An object; one without fields is a map, or a tree that goes on with itself. */
    static ParamSpec object(String wireName, String type, List<ParamSpec> fields) {
        Children children = fields.isEmpty() ? Children.UNDOCUMENTED : Children.DOCUMENTED;
        return new ParamSpec(wireName, type, false, "", Limits.NONE, "", fields, children, Location.NONE);
    }

    /** The same row with what {@code check()} says of its field. */
    static ParamSpec checked(ParamSpec param, CheckedFields checks, String field) {
        OptionalLong elements = checks.bound(field, Rule.MAX_LIST_SIZE);
        Limits limits = new Limits(
                checks.bound(field, Rule.MAX_LENGTH),
                elements.isPresent() ? elements : checks.bound(field, Rule.MAX_OBJECT_LIST_SIZE),
                checks.bound(field, Rule.MIN_VALUE),
                checks.bound(field, Rule.MAX_VALUE),
                "");
        boolean required = checks.has(field, Rule.NOT_EMPTY);
        return new ParamSpec(
                param.name(), param.type(), required, "", limits, "", param.fields(), param.children(), Location.NONE);
    }
}
