package dev.topaz.difftests;

import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import java.util.List;

/** A parameter with some of its cells written over. */
record ParamEdit(ParamSpec spec) {
    static ParamEdit of(ParamSpec param) {
        return new ParamEdit(param);
    }

    ParamEdit name(String name) {
        return of(new ParamSpec(
                name,
                spec.type(),
                spec.required(),
                spec.example(),
                spec.limits(),
                spec.description(),
                spec.fields(),
                spec.children(),
                spec.at()));
    }

    ParamEdit type(String type) {
        return of(new ParamSpec(
                spec.name(),
                type,
                spec.required(),
                spec.example(),
                spec.limits(),
                spec.description(),
                spec.fields(),
                spec.children(),
                spec.at()));
    }

    ParamEdit optional() {
        return presence(false);
    }

    ParamEdit required() {
        return presence(true);
    }

    private ParamEdit presence(boolean required) {
        return of(new ParamSpec(
                spec.name(),
                spec.type(),
                required,
                spec.example(),
                spec.limits(),
                spec.description(),
                spec.fields(),
                spec.children(),
                spec.at()));
    }

    ParamEdit limits(Limits limits) {
        return of(new ParamSpec(
                spec.name(),
                spec.type(),
                spec.required(),
                spec.example(),
                limits,
                spec.description(),
                spec.fields(),
                spec.children(),
                spec.at()));
    }

    ParamEdit prose(String example, String description) {
        return of(new ParamSpec(
                spec.name(),
                spec.type(),
                spec.required(),
                example,
                spec.limits(),
                description,
                spec.fields(),
                spec.children(),
                spec.at()));
    }

    ParamEdit fields(List<ParamSpec> fields) {
        return of(new ParamSpec(
                spec.name(),
                spec.type(),
                spec.required(),
                spec.example(),
                spec.limits(),
                spec.description(),
                fields,
                spec.children(),
                spec.at()));
    }

    ParamEdit children(Children children) {
        return of(new ParamSpec(
                spec.name(),
                spec.type(),
                spec.required(),
                spec.example(),
                spec.limits(),
                spec.description(),
                spec.fields(),
                children,
                spec.at()));
    }
}
