package dev.topaz.explorer.web;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import java.util.List;
import java.util.Map;

/** How a parameter is filled in. */
enum InputKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    FILE,
    /** Elements joined by commas. */
    LIST,
    /** JSON text: objects, lists of objects, and values that no page describes. */
    JSON;

    /** The forms for which the page has an input of their own; all others are typed as text. */
    private static final Map<ValueForm, InputKind> INPUTS = Map.of(
            ValueForm.NUMBER, NUMBER,
            ValueForm.BOOL, BOOLEAN,
            ValueForm.DATE, DATE,
            ValueForm.JSON, JSON,
            ValueForm.FILE, FILE);

    static InputKind of(ParamSpec param) {
        return WireType.of(param).match(new WireType.Cases<>() {
            @Override
            public InputKind scalar(ScalarType type) {
                return INPUTS.getOrDefault(type.form(), TEXT);
            }

            @Override
            public InputKind struct(List<ParamSpec> fields) {
                return JSON;
            }

            @Override
            public InputKind listed(WireType.Listed list) {
                return list.isJoined() ? LIST : JSON;
            }

            @Override
            public InputKind open() {
                return JSON;
            }
        });
    }
}
