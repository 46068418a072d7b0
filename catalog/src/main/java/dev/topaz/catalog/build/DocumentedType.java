package dev.topaz.catalog.build;

import dev.topaz.model.ValueKind;
import dev.topaz.spec.Children;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import dev.topaz.spec.ValueForm;

/**
 * The type of a documented parameter, compared with that of the official class.
 *
 * @param isTop whether the parameter stands in no object
 */
record DocumentedType(ParamSpec param, Side side, boolean isTop) {
    /** The two sides of an API. */
    enum Side {
        REQUEST,
        RESPONSE;

        String path() {
            return this == REQUEST ? "request" : "response";
        }
    }

    /** Returns whether the class has the type that the official generator makes of the documented one. */
    boolean isIn(SdkType type) {
        return param.type().isEmpty() || inJava().equals(type.inJava());
    }

    /** Returns whether both are objects, or lists of objects. */
    boolean isLikeObject(SdkType type) {
        return isObject() && SdkParams.isObject(type) && type.isList() == (word().listDepth() > 0);
    }

    private boolean isObject() {
        return !param.fields().isEmpty() || param.children() == Children.UNDOCUMENTED;
    }

    private TypeWord word() {
        return TypeWord.parse(param.type());
    }

    private String inJava() {
        boolean isTopRequest = side == Side.REQUEST && isTop;
        boolean isList = word().listDepth() > 0;
        if (isObject()) {
            return isList ? "List<" + word().base() + ">" : word().base();
        }
        if (isList && isTopRequest) {
            return "String";
        }
        String element =
                word().scalar().map(scalar -> inJava(scalar, isTopRequest)).orElse(word().base());
        return isList ? "List<" + element + ">" : element;
    }

    private static String inJava(ScalarType scalar, boolean isTopRequest) {
        boolean isFile = scalar.form() == ValueForm.FILE && isTopRequest;
        return isFile ? "FileItem" : ValueKind.of(scalar.form()).javaClass().getSimpleName();
    }
}
