package dev.topaz.explorer.web;

import dev.topaz.explorer.call.ParamSamples;
import dev.topaz.explorer.prose.HtmlNode;
import dev.topaz.explorer.prose.VendorHtml;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A parameter or a field, as the page shows it.
 *
 * @param limits in the order in which people ask for them
 * @param input how it is filled in; null where it cannot be
 * @param sample a value with everything that has an example
 * @param usual what the field of the form begins with: nothing that nobody has asked for, and no file
 * @param madeUp whether no document gives what the field begins with
 * @param setter of the generated request; empty where there is none
 */
record ParamView(
        String name,
        String type,
        boolean required,
        String example,
        List<HtmlNode> description,
        List<Limit> limits,
        List<ParamView> fields,
        @Nullable InputKind input,
        String sample,
        String usual,
        boolean madeUp,
        String setter) {

    /** A limit: which one, and how much. */
    record Limit(Kind kind, String value) {}

    /** The limits that a page documents. */
    enum Kind {
        DEFAULT,
        MAX_LENGTH,
        MAX_LIST_SIZE,
        MIN_VALUE,
        MAX_VALUE
    }

    static ParamView of(ParamSpec param) {
        return new ParamView(
                param.name(),
                param.type(),
                param.required(),
                param.example(),
                VendorHtml.nodes(param.description()),
                limits(param.limits()),
                param.fields().stream().map(ParamView::of).toList(),
                null,
                "",
                "",
                false,
                "");
    }

    /** Which optional parameters a form begins with. */
    enum Prefill {
        /** Those with a documented example, objects excepted. */
        EXAMPLES,
        /** None: the examples are made up, and would only narrow what is found. */
        NOTHING
    }

    /**
     * Returns a parameter with the field of a form.
     *
     * @param prefill for an optional parameter; a required one always begins with a value
     */
    static ParamView input(ParamSpec param, String setter, ParamSamples samples, Prefill prefill) {
        ParamView view = of(param);
        InputKind input = InputKind.of(param);
        boolean isFilled = param.required() || (prefill == Prefill.EXAMPLES && input != InputKind.JSON);
        String usual = isFilled ? samples.usual(param.name()) : "";
        boolean isMadeUp = prefill == Prefill.NOTHING || samples.isMadeUp(param.name());
        return new ParamView(
                view.name,
                view.type,
                view.required,
                view.example,
                view.description,
                view.limits,
                view.fields,
                input,
                samples.full(param.name()),
                usual,
                !usual.isEmpty() && isMadeUp,
                setter);
    }

    private static List<Limit> limits(Limits limits) {
        List<Limit> all = new ArrayList<>();
        if (!limits.defaultValue().isEmpty()) {
            all.add(new Limit(Kind.DEFAULT, limits.defaultValue()));
        }
        add(all, Kind.MAX_LENGTH, limits.maxLength());
        add(all, Kind.MAX_LIST_SIZE, limits.maxListSize());
        add(all, Kind.MIN_VALUE, limits.minValue());
        add(all, Kind.MAX_VALUE, limits.maxValue());
        return all;
    }

    private static void add(List<Limit> limits, Kind kind, OptionalLong value) {
        value.ifPresent(number -> limits.add(new Limit(kind, Long.toString(number))));
    }
}
