package dev.topaz.testkit;

import dev.topaz.spec.ApiSpec;
import dev.topaz.testkit.answer.AnswerFormatter;
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
        return (call, format, requestId) -> format.success(
                spec.name(), requestId, AnswerFields.examplesOf(spec).values());
    }

    /** Returns the examples of the document, changed. */
    static Stub ofFields(ApiSpec spec, BiConsumer<ReceivedCall, AnswerFields> change) {
        return (call, format, requestId) -> {
            AnswerFields fields = AnswerFields.examplesOf(spec);
            change.accept(call, fields);
            return format.success(spec.name(), requestId, fields.values());
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
        return (call, format, requestId) -> refusal.body(format, requestId);
    }

    static Stub of(ApiSpec spec, EntityStore.Reply reply) {
        return reply.match(
                values -> ofFields(spec, (call, fields) -> values.forEach(fields::set)),
                family -> ofRefusal(Refusal.unknown(family)));
    }
}
