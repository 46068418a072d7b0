package dev.topaz.diff;

import dev.topaz.model.Field;
import dev.topaz.resolve.WireType;
import dev.topaz.spec.Children;
import dev.topaz.spec.ParamSpec;

/**
 * A documented parameter, and the field of the model that it became.
 *
 * @param path {@code request/order/tid}
 * @param owner the nested class that has the field; empty for the request or the response itself
 */
record Place(String path, ParamSpec param, String owner, Field field) {
    String name() {
        return param.name();
    }

    boolean isAtTop() {
        return owner.isEmpty();
    }

    WireType wireType() {
        return WireType.of(param);
    }

    /** Returns the type as the page words it. */
    String typeWords() {
        String type = param.type().isEmpty() ? "untyped" : param.type();
        return param.children() == Children.UNDOCUMENTED ? type + " without documented fields" : type;
    }

    /** Returns the type, and whether the parameter is required, as reports say it of one that came or went. */
    String words() {
        return (param.type().isEmpty() ? "untyped" : param.type()) + (param.required() ? ", required" : "");
    }
}
