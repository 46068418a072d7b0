package dev.topaz.difftests;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** New parameters, and what is written over in old ones, by chance. */
final class RandomParam {
    private static final String[] SCALARS = {
        "String",
        "Number",
        "Boolean",
        "Date",
        "Price",
        "BigDecimal",
        "Json",
        "byte",
        "byte[]",
        "Field List",
        "String[]",
        "Number[]",
        "Boolean[]",
        "Date[]",
        "Price[]"
    };

    private RandomParam() {}

    /** Returns the word for a type of value. */
    static String type(Random random) {
        return SCALARS[random.nextInt(SCALARS.length)];
    }

    /** A name that no document has, nor any other edit gives. */
    static String newName(Random random) {
        return "new" + random.nextInt(Integer.MAX_VALUE);
    }

    static ParamSpec object(String name, String type, Random random) {
        List<ParamSpec> fields = List.of(scalar("one", random), scalar("two", random));
        return new ParamSpec(name, type, false, "", Limits.NONE, "", fields, Children.DOCUMENTED, Location.NONE);
    }

    static ParamSpec scalar(String name, Random random) {
        String type = SCALARS[random.nextInt(8)];
        return new ParamSpec(
                name, type, random.nextInt(4) == 0, "", Limits.NONE, "", List.of(), Children.DOCUMENTED, Location.NONE);
    }

    /** Returns a limit that fits the type of a parameter, or one that says nothing of it. */
    static Limits limits(ParamSpec param, Random random) {
        OptionalLong bound = OptionalLong.of(random.nextInt(100));
        OptionalLong none = OptionalLong.empty();
        WireType type = WireType.of(param);
        if (type instanceof WireType.Listed list) {
            return list.element() instanceof WireType.Scalar
                    ? new Limits(none, bound, none, none, "")
                    : new Limits(none, none, bound, none, "");
        }
        if (type instanceof WireType.Scalar scalar && scalar.type() == ScalarType.STRING) {
            return random.nextInt(4) == 0
                    ? new Limits(none, bound, none, none, "")
                    : new Limits(bound, none, none, none, "");
        }
        return type instanceof WireType.Scalar scalar && scalar.type().form() == ValueForm.NUMBER
                ? new Limits(none, none, bound, OptionalLong.of(100 + random.nextInt(100)), "")
                : new Limits(none, none, bound, none, "");
    }
}
