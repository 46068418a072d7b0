package dev.topaz.resolve;

import dev.topaz.spec.Children;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import java.util.List;
import java.util.Optional;

/** What a documented parameter is on the wire, on either side of a call. */
public sealed interface WireType {
    /** Returns what the case for this type returns. */
    <R> R match(Cases<R> cases);

    /** Returns the scalar type of one value; empty for objects, lists and any JSON. */
    default Optional<ScalarType> scalar() {
        return match(SingleValue.INSTANCE);
    }

    /** One value. */
    record Scalar(ScalarType type) implements WireType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.scalar(type);
        }
    }

    /** An object with documented fields. */
    record Struct(List<ParamSpec> fields) implements WireType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.struct(fields);
        }
    }

    /**
     * A list.
     *
     * @param itemName what one element is called where an answer wraps lists
     */
    record Listed(WireType element, String itemName) implements WireType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.listed(this);
        }

        /** Returns whether the list travels as text joined by commas where it is a parameter: a list of single values does. */
        public boolean isJoined() {
            return element.scalar().isPresent();
        }
    }

    /** Any JSON: an object whose fields no document names. */
    record Open() implements WireType {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.open();
        }
    }

    /**
     * One method for each kind of type.
     *
     * @param <R> the type of the result
     */
    interface Cases<R> {
        /** The parameter is one value. */
        R scalar(ScalarType type);

        /** The parameter is an object with these fields. */
        R struct(List<ParamSpec> fields);

        /** The parameter is a list. */
        R listed(Listed list);

        /** The parameter is an object whose fields no document names. */
        R open();
    }

    /** Returns the type of a parameter. */
    static WireType of(ParamSpec param) {
        TypeWord word = TypeWord.parse(param.type());
        WireType type = element(param, word);
        for (int depth = 1; depth <= word.listDepth(); depth++) {
            type = new Listed(type, depth == 1 ? word.itemName() : TypeWord.underscored(word.base()));
        }
        return type;
    }

    private static WireType element(ParamSpec param, TypeWord word) {
        if (!param.fields().isEmpty()) {
            return new Struct(param.fields());
        }
        Optional<ScalarType> scalar = param.children() == Children.UNDOCUMENTED ? Optional.empty() : word.scalar();
        return scalar.<WireType>map(Scalar::new).orElseGet(Open::new);
    }
}
