package dev.topaz.runtime.call;

import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.flow.FlowControl;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tells flow control which APIs the platform has banned, and which it has taken. */
final class FlowFeedback {
    private final String appKey;
    private final FlowControl flowControl;
    private final RefusalClassifier classifier;

    FlowFeedback(String appKey, FlowControl flowControl, RefusalClassifier classifier) {
        this.appKey = appKey;
        this.flowControl = flowControl;
        this.classifier = classifier;
    }

    /** Reports an answer; single requests of a batch may have been refused. */
    void answered(Call call, DecodedAnswer decoded) {
        refusedParts(decoded.refusedParts());
        if (decoded.refusedParts().isEmpty()) {
            List<String> apiNames = call.apiNames();
            for (int i = 0; i < apiNames.size(); i++) {
                flowControl.succeeded(appKey, apiNames.get(i));
            }
        }
    }

    /** Reports that the platform refused the whole call. */
    void refused(Call call, RefusedResult refused) {
        Optional<Ban> ban = refused.refusal().ban();
        if (ban.isPresent()) {
            flowControl.banned(appKey, call.apiName(), ban.get());
        }
        refusedParts(refused.decoded().refusedParts());
    }

    /** Reports the refused requests of a batch, each of which has its own limits. */
    private void refusedParts(List<DecodedAnswer.PartRefusal> parts) {
        for (DecodedAnswer.PartRefusal part : parts) {
            Optional<Ban> ban = classifier
                    .classify(part.status(), Collections.<String, String>emptyMap())
                    .ban();
            if (ban.isPresent()) {
                flowControl.banned(appKey, part.apiName(), ban.get());
            }
        }
    }
}
