package dev.topaz.tool;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives facts the prose of their page, so that a comparison of the two shows what they say differently, and no texts. */
final class PageProse {
    private PageProse() {}

    /** Returns the facts with the texts of the page, wherever the page has the same parameter or error code. */
    static ApiSpec onto(ApiSpec facts, ApiSpec page) {
        return new ApiSpec(
                facts.name(),
                page.title(),
                page.description(),
                page.category(),
                page.source(),
                facts.session(),
                params(facts.request(), page.request()),
                params(facts.response(), page.response()),
                errors(facts.errors(), page.errors()),
                facts.at());
    }

    private static List<ParamSpec> params(List<ParamSpec> facts, List<ParamSpec> page) {
        return facts.stream().map(param -> param(param, page)).toList();
    }

    private static ParamSpec param(ParamSpec fact, List<ParamSpec> page) {
        Optional<ParamSpec> same = page.stream()
                .filter(param -> param.name().equals(fact.name()))
                .findFirst();
        return same.map(param -> fact.withFields(params(fact.fields(), param.fields()))
                        .withDescription(param.description())
                        .withExample(param.example()))
                .orElse(fact);
    }

    /** A code may have several rows: each row of the page serves once. */
    private static List<ErrorSpec> errors(List<ErrorSpec> facts, List<ErrorSpec> page) {
        List<ErrorSpec> left = new ArrayList<>(page);
        List<ErrorSpec> errors = new ArrayList<>();
        for (ErrorSpec fact : facts) {
            Optional<ErrorSpec> row = left.stream()
                    .filter(error -> error.code().equals(fact.code()))
                    .findFirst();
            row.ifPresent(left::remove);
            errors.add(row.orElse(fact));
        }
        return errors;
    }
}
