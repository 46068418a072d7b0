package dev.topaz.scrape.page;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Session;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of a page, put together. */
public record PageSpec(PageHead head, List<ParamSpec> request, List<ParamSpec> response, List<ErrorSpec> errors) {
    public PageSpec {
        request = List.copyOf(request);
        response = List.copyOf(response);
        errors = List.copyOf(errors);
    }

    /**
     * The document as a whole.
     *
     * @param sampleSendsSession whether the Java sample passes a session, which it does exactly where the label demands one
     */
    public ApiSpec spec(boolean sampleSendsSession, String file) {
        Session unlabelled = sampleSendsSession ? Session.REQUIRED : Session.UNKNOWN;
        return new ApiSpec(
                head.heading().api(),
                Row.text(head.heading().title()),
                head.description(),
                Row.text(head.category()),
                head.source(),
                head.session().orElse(unlabelled),
                request,
                response,
                errors,
                new Location(file, 0, 0));
    }

    /** Whether an answer with this root can be one of the API's: {@code taobao.trade.get} has {@code trade_get_response}. */
    public static boolean isRootOf(Optional<String> root, String api) {
        String name = api.startsWith("taobao.") ? api.substring("taobao.".length()) : api;
        return root.isEmpty() || bare(root.get()).equals(bare(name + "_response"));
    }

    private static String bare(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
