package dev.topaz.explorer.call;

import dev.topaz.explorer.call.ParamProblem.Kind;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Check;
import dev.topaz.model.Field;
import dev.topaz.resolve.WireType;
import dev.topaz.runtime.FileItem;
import dev.topaz.runtime.generated.Checks;
import dev.topaz.runtime.generated.ConstraintViolation;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is typed against the document before a call: each value against its type, and then against the rules that a generated
 * request checks.
 *
 * <pre>{@code
 * ParamChecks.of(spec, model).problems(Map.of("tid", "１２"), Map.of());   // tid has full-width characters
 * }</pre>
 */
public final class ParamChecks {
    private static final Map<Check.Rule, Kind> KINDS = Map.of(
            Check.Rule.NOT_EMPTY, Kind.MISSING,
            Check.Rule.MAX_LENGTH, Kind.TOO_LONG,
            Check.Rule.MAX_LIST_SIZE, Kind.TOO_MANY,
            Check.Rule.MAX_OBJECT_LIST_SIZE, Kind.TOO_MANY,
            Check.Rule.MAX_VALUE, Kind.TOO_LARGE,
            Check.Rule.MIN_VALUE, Kind.TOO_SMALL);

    private final ApiSpec spec;
    private final Map<String, List<Check>> rules = new HashMap<>();

    private ParamChecks(ApiSpec spec) {
        this.spec = spec;
    }

    /**
     * Returns the checks of an API.
     *
     * @param model empty for a spec that nothing can be generated from: its values are held against their types alone
     */
    public static ParamChecks of(ApiSpec spec, Optional<ApiModel> model) {
        ParamChecks checks = new ParamChecks(spec);
        model.ifPresent(api -> {
            for (Field field : api.request().shape().onTheWire()) {
                checks.rules.put(field.wireName(), field.checks());
            }
        });
        return checks;
    }

    /** Returns at most one problem for each parameter, in the order of the document. */
    public List<ParamProblem> problems(Map<String, String> params, Map<String, CallOrder.Upload> files) {
        List<ParamProblem> problems = new ArrayList<>();
        for (ParamSpec param : spec.request()) {
            CallOrder.Upload file = files.get(param.name());
            String text = params.getOrDefault(param.name(), "");
            (file == null ? text(param, text) : file(param, file)).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<ParamProblem> text(ParamSpec param, String text) {
        Optional<ParamProblem> wrongType = text.isBlank()
                ? Optional.empty()
                : WireType.of(param)
                        .match(new TypedText(text))
                        .map(found -> problem(param, found.kind(), found.detail()));
        return wrongType.or(() -> brokenRule(param, check -> check(check, text, param.name())));
    }

    private Optional<ParamProblem> file(ParamSpec param, CallOrder.Upload file) {
        FileItem item = new FileItem(file.name(), file.content(), file.type());
        return brokenRule(param, check -> {
            if (check.rule() == Check.Rule.MAX_LENGTH) {
                Checks.maxLength(item, check.bound(), param.name());
            }
        });
    }

    /** A rule of the runtime. */
    private interface Rule {
        void hold(Check check) throws ConstraintViolation;
    }

    private Optional<ParamProblem> brokenRule(ParamSpec param, Rule rule) {
        for (Check check : rules.getOrDefault(param.name(), List.of())) {
            try {
                rule.hold(check);
            } catch (ConstraintViolation e) {
                return Optional.of(problem(param, KINDS.getOrDefault(check.rule(), Kind.MISSING), bound(check)));
            }
        }
        return Optional.empty();
    }

    private static String bound(Check check) {
        return check.rule() == Check.Rule.NOT_EMPTY ? "" : Long.toString(check.bound());
    }

    private static ParamProblem problem(ParamSpec param, Kind kind, String detail) {
        return new ParamProblem(param.name(), kind, detail);
    }

    private static void check(Check check, String text, String name) throws ConstraintViolation {
        String value = text.isBlank() ? null : text;
        switch (check.rule()) {
            case NOT_EMPTY -> Checks.notEmpty(value, name);
            case MAX_LENGTH -> Checks.maxLength(value, check.bound(), name);
            case MAX_LIST_SIZE -> Checks.maxListSize(value, check.bound(), name);
            case MAX_OBJECT_LIST_SIZE -> Checks.maxObjectListSize(value, check.bound(), name);
            case MAX_VALUE -> Checks.maxValue(number(value), check.bound(), name);
            case MIN_VALUE -> Checks.minValue(number(value), check.bound(), name);
        }
    }

    /** A bound on what is not a whole number, such as a price, is for the gateway to judge: a generated setter takes text there. */
    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("-?[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
