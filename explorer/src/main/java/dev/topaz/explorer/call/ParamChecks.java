package dev.topaz.explorer.call;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.testkit.validation.ParamValidator;
import dev.topaz.testkit.validation.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds what is typed against the document before a call, by the rules of the fake gateway.
 *
 * <pre>{@code
 * ParamChecks.problems(spec, Map.of("tid", "１２"), Map.of());   // tid has full-width characters
 * }</pre>
 */
public final class ParamChecks {
    private ParamChecks() {}

    /** Returns at most one problem for each parameter, in the order of the document. */
    public static List<ParamProblem> problems(
            ApiSpec spec, Map<String, String> params, Map<String, CallOrder.Upload> files) {
        return spec.request().stream()
                .flatMap(param ->
                        violation(param, params, files).map(found -> ParamProblem.of(param.name(), found)).stream())
                .toList();
    }

    private static Optional<Violation> violation(
            ParamSpec param, Map<String, String> params, Map<String, CallOrder.Upload> files) {
        CallOrder.Upload file = files.get(param.name());
        return file == null
                ? ParamValidator.validate(param, params.getOrDefault(param.name(), ""))
                : ParamValidator.validateFile(param, file.content().length);
    }
}
