package dev.topaz.testkit;

import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.spec.ApiSpec;
import dev.topaz.testkit.answer.AnswerFields;
import dev.topaz.testkit.answer.AnswerFormatter;
import dev.topaz.testkit.answer.AnswerValue;
import dev.topaz.testkit.answer.BusinessAnswer;
import dev.topaz.testkit.state.EntityStore;
import java.util.function.BiConsumer;

/** The body that an API is answered with, once a call has passed all checks; called by many threads. */
@FunctionalInterface
interface Stub {
    /**
     * Returns the body.
     *
     * @param requestId the number of the call
     */
    String answer(ReceivedCall call, AnswerFormatter format, String requestId);

    /** Returns the examples of the document. */
    static Stub ofExamples(ApiSpec spec) {
        return (call, format, requestId) -> write(spec, AnswerFields.examplesOf(spec), format, requestId);
    }

    /** Returns the examples of the document, changed. */
    static Stub ofFields(ApiSpec spec, BiConsumer<ReceivedCall, AnswerFields> change) {
        return (call, format, requestId) -> {
            AnswerFields fields = AnswerFields.examplesOf(spec);
            change.accept(call, fields);
            return write(spec, fields, format, requestId);
        };
    }

    /** Returns the examples of the document, with a success flag that is false. */
    static Stub ofBusinessFailure(ApiSpec spec, Trouble.BusinessFailed failed) {
        BusinessAnswer status = BusinessAnswer.of(spec)
                .orElseThrow(() -> new IllegalArgumentException(spec.name()
                        + " documents no success flag such as result.success: Trouble.refused is for such an API"));
        return ofFields(spec, (call, fields) -> status.fail(fields, failed.code(), failed.msg()));
    }

    static Stub ofRefusal(Refusal refusal) {
        return (call, format, requestId) -> format.refusal(refusal.fields(requestId));
    }

    static Stub of(ApiSpec spec, EntityStore.Reply reply) {
        return reply.match(
                change -> ofFields(spec, (call, fields) -> change.accept(fields)),
                family -> ofRefusal(Refusal.unknown(family)));
    }

    private static String write(ApiSpec spec, AnswerFields fields, AnswerFormatter format, String requestId) {
        fields.values().values().putIfAbsent("request_id", new AnswerValue.Text(requestId));
        return format.success(WireFormat.responseRoot(spec.name()), fields.values());
    }
}
