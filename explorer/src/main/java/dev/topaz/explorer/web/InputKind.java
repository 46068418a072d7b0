package dev.topaz.explorer.web;

import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;

/** How a parameter is filled in. */
enum InputKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    FILE,
    /** Elements joined by commas. */
    LIST,
    /** JSON text: objects, lists of objects, and whatever no page describes. */
    JSON;

    static InputKind of(ParamSpec param) {
        TypeWord type = TypeWord.parse(param.type());
        if (!param.fields().isEmpty() || type.scalar().isEmpty() || type.listDepth() > 1) {
            return JSON;
        }
        return type.listDepth() == 1 ? LIST : of(type.scalar().get());
    }

    private static InputKind of(ScalarType type) {
        return switch (type.form()) {
            case TEXT -> TEXT;
            case NUMBER -> NUMBER;
            case BOOL -> BOOLEAN;
            case DATE -> DATE;
            case JSON -> JSON;
            case FILE -> FILE;
        };
    }
}
