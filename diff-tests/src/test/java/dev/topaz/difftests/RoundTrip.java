package dev.topaz.difftests;

import dev.topaz.model.ApiModel;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Session;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.ReceivedCall;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a user's code of last year sees when it is compiled with the classes of this year's document and calls a platform that
 * goes by it: values that the old document allows are set by the old names, and the answer is read by them.
 */
final class RoundTrip {
    private static final String SESSION = "session";

    private final ApiSpec before;
    private final ApiSpec after;
    private final FilledRequest request;
    private final MarkedAnswer answer;

    /** @param model the old document's, by whose names the classes are called */
    RoundTrip(ApiSpec before, ApiSpec after, ApiModel model, String packageName, ClassLoader classes) {
        this.before = before;
        this.after = after;
        this.request = new FilledRequest(before, model, packageName, classes);
        this.answer = new MarkedAnswer(before, after, model);
    }

    /** What goes wrong, in words; empty when nothing does. */
    Optional<String> trouble() throws Exception {
        GatewaySetup setup =
                new GatewaySetup().app("12345678", "secret").session(SESSION).api(answer.spec());
        try (FakeGateway gateway = setup.start()) {
            DefaultTaobaoClient client = new DefaultTaobaoClient(gateway.url(), "12345678", "secret");
            for (Filling filling : Filling.all(before.request())) {
                Optional<String> trouble = call(filling, SESSION, gateway, client);
                if (trouble.isPresent()) {
                    return trouble;
                }
            }
            return before.session() == Session.REQUIRED ? Optional.empty() : call(Filling.LEAST, null, gateway, client);
        }
    }

    private Optional<String> call(
            Filling filling, @Nullable String session, FakeGateway gateway, DefaultTaobaoClient client)
            throws Exception {
        TaobaoResponse response;
        try {
            gateway.forgetCalls();
            response = client.execute(request.of(filling), session);
        } catch (RuntimeException | ReflectiveOperationException e) {
            return Optional.of(filling + ": " + e);
        }
        if (!response.isSuccess()) {
            return Optional.of(filling + ": " + response.getErrorCode() + " " + response.getMsg() + " "
                    + response.getSubCode() + " " + response.getSubMsg());
        }
        return switch (filling.kind()) {
            case TEXTS -> received(gateway.call(after.name()));
            case MOST -> received(gateway.call(after.name())).or(() -> answer.trouble(response));
            case SPARSE, LEAST -> Optional.empty();
        };
    }

    /** Nothing arrived that the document does not have, and all that it still has did. */
    private Optional<String> received(ReceivedCall call) {
        Set<String> arrived = new TreeSet<>(call.files());
        for (ParamSpec param : after.request()) {
            String value = call.params().get(param.name());
            if (value != null) {
                arrived.add(param.name());
                ParamPaths.json(value).ifPresent(json -> ParamPaths.add(param.name(), json, param, arrived));
            }
        }
        call.params().keySet().forEach(arrived::add);
        Set<String> documented = ParamPaths.of(after.request());
        Set<String> unknown = new TreeSet<>(arrived);
        unknown.removeAll(documented);
        if (!unknown.isEmpty()) {
            return Optional.of("ignored: " + unknown);
        }
        Set<String> missing = ParamPaths.of(before.request());
        missing.retainAll(documented);
        missing.removeAll(arrived);
        return missing.isEmpty() ? Optional.empty() : Optional.of("did not arrive: " + missing);
    }
}
