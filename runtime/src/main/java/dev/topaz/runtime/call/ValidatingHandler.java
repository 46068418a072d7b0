package dev.topaz.runtime.call;

import java.util.Collections;
import java.util.Optional;

/** Refuses a request that breaks a documented rule. The rules were checked when the call was entered. */
public final class ValidatingHandler implements Handler<Call, CallResult> {
    private final RefusalClassifier classifier;
    private final Handler<Call, CallResult> next;

    /** Passes valid calls to the next handler. */
    public ValidatingHandler(RefusalClassifier classifier, Handler<Call, CallResult> next) {
        this.classifier = classifier;
        this.next = next;
    }

    @Override
    public CallResult handle(Call call, CallContext context) throws InterruptedException {
        Optional<RuleViolation> violation = call.violation();
        if (!violation.isPresent()) {
            return next.handle(call, context);
        }
        AnswerStatus status =
                AnswerStatus.refusal(violation.get().code(), violation.get().message(), "", "");
        return RefusedResult.locally(
                call.decoder().refusedLocally(status),
                classifier.classify(status, Collections.<String, String>emptyMap()),
                null);
    }
}
