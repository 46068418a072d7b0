package dev.topaz.diff;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import java.util.List;
import java.util.OptionalLong;

/** Which of the documented limits say something about a value: a list has a size, a number is not too small. */
final class LimitEffect implements WireType.Cases<Limits> {
    private static final OptionalLong NONE = OptionalLong.empty();

    private final Limits limits;
    private final OptionalLong length;

    private LimitEffect(Place place) {
        this.limits = place.param().limits();
        // The text of an object or a list has a length at the top of a request only.
        this.length = place.isAtTop() ? limits.maxLength() : NONE;
    }

    static Limits of(Place place) {
        return place.wireType().match(new LimitEffect(place));
    }

    @Override
    public Limits scalar(ScalarType type) {
        boolean isNumber = type.form() == ValueForm.NUMBER;
        return new Limits(
                limits.maxLength(), NONE, isNumber ? limits.minValue() : NONE, isNumber ? limits.maxValue() : NONE, "");
    }

    @Override
    public Limits struct(List<ParamSpec> fields) {
        return open();
    }

    @Override
    public Limits listed(WireType.Listed list) {
        boolean isNumber = list.element()
                .scalar()
                .filter(type -> type.form() == ValueForm.NUMBER)
                .isPresent();
        return new Limits(
                length,
                limits.maxListSize(),
                isNumber ? limits.minValue() : NONE,
                isNumber ? limits.maxValue() : NONE,
                "");
    }

    @Override
    public Limits open() {
        return new Limits(length, NONE, NONE, NONE, "");
    }
}
