package dev.topaz.testkit;

import dev.topaz.resolve.WireType;
import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.testkit.answer.AnswerPath;
import dev.topaz.testkit.answer.AnswerValue;
import dev.topaz.testkit.answer.ExampleAnswer;
import dev.topaz.testkit.answer.ValueConversion;
import dev.topaz.testkit.json.JsonText;
import dev.topaz.testkit.json.PlainJson;
import java.util.List;
import java.util.Map;

/**
 * The answer of an API, field by field: it begins with the examples of the document, and takes what the document allows.
 *
 * <p>A path names a field as the document does, with dots and indices: {@code result.success},
 * {@code trade.orders[1].oid}. A list grows to the index that is named. A name that is not documented, and a value of
 * another type than documented, is an {@link IllegalArgumentException} that says what would be right.
 *
 * <p>For one answer; not for use by several threads.
 *
 * <pre>{@code
 * gateway.answer("taobao.trade.get", answer -> answer
 *         .set("trade.tid", 4711L)
 *         .set("trade.orders[1].oid", 4712L)
 *         .without("trade.buyer_memo"));
 * }</pre>
 */
public final class AnswerFields {
    private final ApiSpec spec;
    private final ValueConversion conversion;
    private AnswerValue.Fields fields;

    private AnswerFields(ApiSpec spec) {
        this.spec = spec;
        this.conversion = new ValueConversion(spec.name());
        this.fields = ExampleAnswer.of(spec.response());
    }

    /** Returns the answer that the document shows; a documented success flag is true, even if its example is not. */
    public static AnswerFields examplesOf(ApiSpec spec) {
        AnswerFields fields = new AnswerFields(spec);
        BusinessAnswer.of(spec).ifPresent(status -> status.succeed(fields));
        return fields;
    }

    /**
     * Gives a field a value.
     *
     * @param value a {@code String}, {@code Boolean} or whole number; a {@code BigDecimal} for prices; an {@code Instant}
     *     or {@code java.util.Date} for dates; a {@code List} for lists; a {@code Map} of field names for objects
     */
    public AnswerFields set(String path, Object value) {
        AnswerPath steps = AnswerPath.of(path);
        new Change(path, steps, value).apply(new WireType.Struct(spec.response()), "", fields);
        return this;
    }

    /** Leaves a field out, as the platform does with values that are not there. */
    public AnswerFields without(String path) {
        AnswerPath steps = AnswerPath.of(path);
        if (steps.last() instanceof AnswerPath.Field field) {
            AnswerValue.Fields holder = steps.isSingle() ? fields : holder(steps);
            if (holder.values().remove(field.name()) != null) {
                return this;
            }
        }
        throw new IllegalArgumentException(spec.name() + " answers no field '" + path + "' that could be left out");
    }

    /**
     * Answers with these fields and no others.
     *
     * @param json full or simplified, with or without its root
     */
    public AnswerFields json(String json) {
        Object plain = JsonText.read(json)
                .map(PlainJson::of)
                .orElseThrow(() -> new IllegalArgumentException("the answer of " + spec.name() + " is not JSON"));
        if (!(plain instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException("the answer of " + spec.name() + " is not a JSON object");
        }
        Object root = members.size() == 1 ? members.get(WireFormat.responseRoot(spec.name())) : null;
        fields = conversion.fields(spec.response(), root == null ? members : root, "");
        return this;
    }

    /** Returns the fields of the answer, ready to be written; the caller may change them. */
    AnswerValue.Fields values() {
        return fields;
    }

    private AnswerValue.Fields holder(AnswerPath path) {
        AnswerValue value = fields;
        for (AnswerPath.Step step : path.steps().subList(0, path.steps().size() - 1)) {
            value = step.in(value)
                    .orElseThrow(() -> new IllegalArgumentException(
                            spec.name() + " answers nothing at '" + step + "' of the path"));
        }
        return value instanceof AnswerValue.Fields holder ? holder : new AnswerValue.Fields(Map.of());
    }

    /** One value on its way to its place. */
    private final class Change {
        private final String path;
        private final List<AnswerPath.Step> steps;
        private final Object value;
        private int next;

        Change(String path, AnswerPath steps, Object value) {
            this.path = path;
            this.steps = steps.steps();
            this.value = value;
        }

        /** Returns the value that stands at this place afterwards. */
        AnswerValue apply(WireType shape, String example, AnswerValue current) {
            if (next == steps.size()) {
                return conversion.value(shape, value, path);
            }
            AnswerPath.Step step = steps.get(next++);
            if (step instanceof AnswerPath.Field field
                    && shape instanceof WireType.Struct struct
                    && current instanceof AnswerValue.Fields holder) {
                return inObject(field, struct, holder);
            }
            if (step instanceof AnswerPath.Index index
                    && shape instanceof WireType.Listed list
                    && current instanceof AnswerValue.Items items) {
                return inList(index, list, items, example);
            }
            throw new IllegalArgumentException(
                    spec.name() + " answers no field '" + path + "': '" + step + "' does not lead anywhere");
        }

        private AnswerValue inObject(AnswerPath.Field field, WireType.Struct struct, AnswerValue.Fields holder) {
            ParamSpec param = conversion.field(struct.fields(), field.name(), path);
            WireType inner = WireType.of(param);
            AnswerValue old = holder.values().getOrDefault(field.name(), ExampleAnswer.of(inner, param.example()));
            holder.values().put(field.name(), apply(inner, param.example(), old));
            return holder;
        }

        private AnswerValue inList(
                AnswerPath.Index index, WireType.Listed list, AnswerValue.Items items, String example) {
            index.grow(items, () -> ExampleAnswer.of(list.element(), example));
            AnswerValue old = items.values().get(index.at());
            items.values().set(index.at(), apply(list.element(), example, old));
            return items;
        }
    }
}
