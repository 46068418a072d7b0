package dev.topaz.explorer.call;

import dev.topaz.runtime.BusinessFailure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a call went.
 *
 * @param problems why nothing was sent; empty when it was
 * @param request what was signed; null when a check stopped the call before
 * @param answer null when nothing was sent, or no answer came
 * @param failure null unless no answer came, or none that can be read
 */
public record CallReport(
        List<ParamProblem> problems,
        @Nullable SignedCall request,
        @Nullable Outcome answer,
        @Nullable Failure failure) {

    public CallReport {
        problems = List.copyOf(problems);
    }

    /** Returns how the call ended, in a few words; empty if nothing was sent. */
    public String outcome() {
        if (failure != null) {
            return "no answer";
        }
        if (answer == null) {
            return "";
        }
        if (answer.business() != null) {
            return "business failure " + answer.business().code();
        }
        return answer.success() ? "success" : "refused " + answer.code() + " " + Objects.toString(answer.subCode(), "");
    }

    /**
     * A call that came to nothing.
     *
     * @param body what came in place of an answer; empty if nothing did
     */
    public record Failure(String reason, String body) {}

    /** What the answer itself reports about the failure of the business. */
    public record Business(
            @Nullable String code,
            @Nullable String msg,
            @Nullable String remedy) {
        static Business of(BusinessFailure failure) {
            return new Business(failure.code(), failure.msg(), failure.remedy());
        }
    }

    /**
     * An answer.
     *
     * @param business the failure that the answer of a success reports; null for none
     * @param remedy the documented one for its sub code; empty when the page has none
     * @param body as it came, laid out for reading
     * @param unknown paths of fields that no document names
     */
    public record Outcome(
            int status,
            long millis,
            int bytes,
            boolean success,
            @Nullable String code,
            @Nullable String msg,
            @Nullable String subCode,
            @Nullable String subMsg,
            @Nullable String requestId,
            @Nullable Business business,
            String remedy,
            String body,
            List<AnswerNode> fields,
            List<String> unknown) {}
}
