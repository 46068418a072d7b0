package dev.topaz.runtime.call;

import java.util.Collections;
import java.util.List;

/** A response, and what the platform said about the call. */
public final class DecodedAnswer {
    private final Object response;
    private final AnswerStatus status;
    private final List<PartRefusal> refusedParts;

    /** Creates the answer of a call to one API. */
    public DecodedAnswer(Object response, AnswerStatus status) {
        this(response, status, Collections.<PartRefusal>emptyList());
    }

    /** Creates the answer of a batch. */
    public DecodedAnswer(Object response, AnswerStatus status, List<PartRefusal> refusedParts) {
        this.response = response;
        this.status = status;
        this.refusedParts = refusedParts;
    }

    Object response() {
        return response;
    }

    AnswerStatus status() {
        return status;
    }

    /** Returns the refused requests of a batch. */
    List<PartRefusal> refusedParts() {
        return refusedParts;
    }

    /** The refusal of one request of a batch. */
    public static final class PartRefusal {
        private final String apiName;
        private final AnswerStatus status;

        /** @param apiName of the refused request */
        public PartRefusal(String apiName, AnswerStatus status) {
            this.apiName = apiName;
            this.status = status;
        }

        String apiName() {
            return apiName;
        }

        AnswerStatus status() {
            return status;
        }
    }
}
