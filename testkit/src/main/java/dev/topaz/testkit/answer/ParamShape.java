package dev.topaz.testkit.answer;

import dev.topaz.spec.Children;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import java.util.List;
import java.util.Optional;

/** What a documented parameter is, on either side of a call; decided here only. */
public sealed interface ParamShape {
    /** One value. */
    record Scalar(ScalarType type) implements ParamShape {}

    /** An object with documented fields. */
    record Struct(List<ParamSpec> fields) implements ParamShape {}

    /**
     * A list.
     *
     * @param itemName what one element is called where an answer wraps lists
     */
    record Listed(ParamShape element, String itemName) implements ParamShape {}

    /** An object whose fields no document names. */
    record Open() implements ParamShape {}

    /** The shape of a parameter. */
    static ParamShape of(ParamSpec param) {
        return of(param.type(), param);
    }

    private static ParamShape of(String type, ParamSpec param) {
        boolean isObject = !param.fields().isEmpty() || param.children() == Children.UNDOCUMENTED;
        Optional<ScalarType> scalar = isObject ? Optional.empty() : ScalarType.of(type);
        if (scalar.isPresent()) {
            return new Scalar(scalar.get());
        }
        if (type.endsWith("[]")) {
            String element = type.substring(0, type.length() - 2);
            ParamShape shape = of(element, param);
            String itemName = shape instanceof Scalar item ? item.type().itemName() : TypeWord.underscored(element);
            return new Listed(shape, itemName);
        }
        return param.fields().isEmpty() ? new Open() : new Struct(param.fields());
    }
}
