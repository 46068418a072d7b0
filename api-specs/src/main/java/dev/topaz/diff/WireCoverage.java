package dev.topaz.diff;

import dev.topaz.resolve.WireType;
import dev.topaz.resolve.WireType.Listed;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import java.util.List;

/**
 * Whether every value of one type is, as it travels, a value of another one. Objects are compared as objects: their fields
 * are compared each by itself.
 */
enum WireCoverage {
    /** A parameter at the top of a request: text, in which lists are joined and objects are JSON. */
    AS_TEXT {
        @Override
        boolean isScalarIn(ScalarType wide, Listed narrow) {
            return wide.form() == ValueForm.TEXT || (wide.form() == ValueForm.JSON && !narrow.isJoined());
        }

        @Override
        boolean isIn(Listed wide, WireType narrow) {
            if (wide.isJoined()) {
                return covers(
                        wide.element(), narrow instanceof Listed list && list.isJoined() ? list.element() : narrow);
            }
            return narrow instanceof Listed list && !list.isJoined() && AS_JSON.covers(wide.element(), list.element());
        }
    },
    /** A value inside JSON: a field of an object, or of an answer. */
    AS_JSON {
        @Override
        boolean isScalarIn(ScalarType wide, Listed narrow) {
            return wide.form() == ValueForm.TEXT || wide.form() == ValueForm.JSON;
        }

        @Override
        boolean isIn(Listed wide, WireType narrow) {
            return narrow instanceof Listed list && covers(wide.element(), list.element());
        }
    };

    /** Returns whether every value of the narrow type is one of the wide type. */
    boolean covers(WireType wide, WireType narrow) {
        return wide.match(new Wide(narrow, this));
    }

    abstract boolean isScalarIn(ScalarType wide, Listed narrow);

    abstract boolean isIn(Listed wide, WireType narrow);

    /** The question for each kind of wide type. */
    private record Wide(WireType narrow, WireCoverage form) implements WireType.Cases<Boolean> {
        @Override
        public Boolean scalar(ScalarType wide) {
            return narrow.match(new InScalar(wide, form));
        }

        @Override
        public Boolean struct(List<ParamSpec> fields) {
            return narrow instanceof WireType.Struct;
        }

        @Override
        public Boolean listed(Listed wide) {
            return form.isIn(wide, narrow);
        }

        /** Any JSON that is not a plain text. */
        @Override
        public Boolean open() {
            return narrow.match(new InOpen(form));
        }
    }

    /** Whether each kind of narrow type is a value of a scalar. */
    private record InScalar(ScalarType wide, WireCoverage form) implements WireType.Cases<Boolean> {
        @Override
        public Boolean scalar(ScalarType narrow) {
            return wide.form().includes(narrow.form());
        }

        @Override
        public Boolean struct(List<ParamSpec> fields) {
            return open();
        }

        @Override
        public Boolean listed(Listed list) {
            return form.isScalarIn(wide, list);
        }

        @Override
        public Boolean open() {
            return wide.form() == ValueForm.TEXT || wide.form() == ValueForm.JSON;
        }
    }

    /** Whether each kind of narrow type is JSON in place. */
    private record InOpen(WireCoverage form) implements WireType.Cases<Boolean> {
        @Override
        public Boolean scalar(ScalarType narrow) {
            return ValueForm.JSON.includes(narrow.form());
        }

        @Override
        public Boolean struct(List<ParamSpec> fields) {
            return true;
        }

        @Override
        public Boolean listed(Listed list) {
            return form == AS_JSON || !list.isJoined();
        }

        @Override
        public Boolean open() {
            return true;
        }
    }
}
