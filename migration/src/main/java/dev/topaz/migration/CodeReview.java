package dev.topaz.migration;

import dev.topaz.migration.source.Call;
import dev.topaz.migration.source.JavaSource;
import dev.topaz.migration.source.Mention;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for what will not compile, or will do something else, and leaves the decision to a person. */
final class CodeReview {
    private static final String CORE = "com.taobao.api.";
    /** Members of an official type are those of its own line of the table, and of these. */
    private static final Map<String, List<String>> INHERITED = Map.of(
            CORE + "AutoRetryTaobaoClient", List.of(CORE + "DefaultTaobaoClient"),
            CORE + "BatchTaobaoClient", List.of(CORE + "DefaultTaobaoClient"),
            CORE + "BaseTaobaoRequest", List.of(CORE + "TaobaoRequest"),
            CORE + "TaobaoUploadRequest", List.of(CORE + "TaobaoRequest"),
            CORE + "TaobaoBatchRequest", List.of(CORE + "BaseTaobaoRequest", CORE + "TaobaoRequest"),
            CORE + "TaobaoBatchResponse", List.of(CORE + "TaobaoResponse"),
            CORE + "ApiRuleException", List.of(CORE + "ApiException"));

    private static final List<String> OF_REQUESTS =
            List.of(CORE + "TaobaoRequest", CORE + "BaseTaobaoRequest", CORE + "TaobaoUploadRequest");
    private static final List<String> OF_RESPONSES = List.of(CORE + "TaobaoResponse");

    private final Move move;
    private final OfficialSdk sdk;
    private final Predicate<String> loose;

    private CodeReview(Move move, OfficialSdk sdk, Predicate<String> loose) {
        this.move = move;
        this.sdk = sdk;
        this.loose = loose;
    }

    /** @param loose whether a text is the name of an API of which no class is used */
    static void of(Move move, OfficialSdk sdk, Predicate<String> loose) {
        CodeReview review = new CodeReview(move, sdk, loose);
        JavaSource java = move.source().java();
        java.calls().forEach(review::call);
        java.parents().forEach(review::parent);
        java.texts().forEach(review::text);
    }

    private void call(Call call) {
        Optional<OfficialName> meant = move.names().meant(call.type());
        meant.ifPresent(type -> {
            if (call.method().isEmpty()) {
                constructor(type, call);
            } else {
                method(type, call);
            }
        });
    }

    private void method(OfficialName type, Call call) {
        if (Surface.of(type, move.targets()).has(call.method())) {
            return;
        }
        Optional<String> instead = insteadOf(type, call.method());
        if (instead.isPresent()) {
            move.decide(call.at(), call.method() + " is gone: " + instead.get());
        } else if (type.shelf() != OfficialName.Shelf.CORE) {
            Surface.of(type, move.targets()).complaint(call.method()).ifPresent(text -> move.decide(call.at(), text));
        }
    }

    private Optional<String> insteadOf(OfficialName type, String method) {
        if (!type.inner().isEmpty()) {
            return Optional.empty();
        }
        List<String> owners = switch (type.shelf()) {
            case REQUEST -> OF_REQUESTS;
            case RESPONSE -> OF_RESPONSES;
            case OBJECT -> List.<String>of();
            case CORE -> INHERITED.getOrDefault(type.outermost(), List.of());
        };
        return Stream.concat(Stream.of(type.outermost()), owners.stream())
                .flatMap(owner -> sdk.insteadOf(owner, method).stream())
                .findFirst();
    }

    private void constructor(OfficialName type, Call call) {
        boolean answer = type.shelf() == OfficialName.Shelf.RESPONSE || type.shelf() == OfficialName.Shelf.OBJECT;
        if (answer) {
            String response = type.shelf() == OfficialName.Shelf.RESPONSE ? type.className() : "XxxResponse";
            move.decide(
                    call.at(),
                    "answers are immutable: " + response + ".fromJson(text) makes one, in tests for example");
        }
        boolean exception = type.className().equals("ApiException") && type.shelf() == OfficialName.Shelf.CORE;
        if (exception && call.arguments() != 2) {
            move.decide(call.at(), "ApiException is made of a message and a cause, or of a code and a message");
        }
    }

    private void parent(Mention parent) {
        Optional<OfficialName> meant = move.names().meant(parent.word());
        meant.filter(type -> type.shelf() == OfficialName.Shelf.CORE)
                .filter(type -> move.target(type) instanceof Target.Moved)
                .ifPresent(type -> move.decide(parent.at(), subclass(type)));
    }

    private static String subclass(OfficialName type) {
        return switch (type.className()) {
            case "BaseTaobaoRequest", "TaobaoRequest", "TaobaoUploadRequest", "TaobaoResponse" ->
                "a request or response of your own: write a spec of the API instead, and name it in @TopApis";
            case "TaobaoClient" -> "a client of your own: TaobaoClient has more methods now";
            default -> type.className() + " cannot be extended: pass it to a class of your own instead";
        };
    }

    private void text(Mention text) {
        if (text.word().startsWith(JavaSource.SDK + ".")) {
            move.decide(text.at(), "a class of the official SDK by name, as reflection needs it: " + text.word());
        } else if (loose.test(text.word())) {
            move.decide(text.at(), "names an API of which no class is used: add it to @TopApis if it is called");
        }
    }
}
