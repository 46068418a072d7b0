package dev.topaz.runtime;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.retry.RefusalKind;
import dev.topaz.runtime.retry.RetryAdvice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The platform understood the call and refused it, or the check before sending found a broken rule.
 *
 * <pre>{@code
 * try {
 *     client.call(request, session);
 * } catch (TopApiException e) {
 *     log.error("{}: {}", e.subCode(), e.remedy(), e);
 * }
 * }</pre>
 *
 * <p>Sub codes (错误码解释): {@code isv.*} is for the caller to fix, {@code isp.*} is a failure of the platform or of a service behind it.
 */
public final class TopApiException extends TopException {
    private static final long serialVersionUID = 1L;

    private final String apiName;
    private final @Nullable String code;
    private final @Nullable String msg;
    private final @Nullable String subCode;
    private final @Nullable String subMsg;
    private final @Nullable String requestId;
    private final @Nullable String remedy;
    private final RefusalKind kind;
    private final RetryAdvice retryAdvice;
    private final @Nullable Instant notBefore;
    private final @Nullable String explanation;

    private TopApiException(Builder from) {
        super(message(from), from.cause, from.answer);
        this.apiName = from.apiName;
        this.code = from.code;
        this.msg = from.msg;
        this.subCode = from.subCode;
        this.subMsg = from.subMsg;
        this.requestId = from.requestId;
        this.remedy = from.remedy;
        this.kind = from.kind;
        this.retryAdvice = from.retryAdvice == null ? from.kind.retryAdvice() : from.retryAdvice;
        this.notBefore = from.notBefore;
        this.explanation = from.explanation;
    }

    /** Whether the platform has seen the call. */
    enum Sending {
        SENT(" was refused"),
        HELD_BACK(" was not sent");

        private final String words;

        Sending(String words) {
            this.words = words;
        }
    }

    /**
     * Makes such exceptions: for a client, and for tests of code that calls one.
     *
     * <pre>{@code
     * when(client.call(any(), any())).thenThrow(new TopApiException.Builder("taobao.trade.get").code("15").build());
     * }</pre>
     */
    public static final class Builder {
        private final String apiName;
        private @Nullable String code;
        private @Nullable String msg;
        private @Nullable String subCode;
        private @Nullable String subMsg;
        private @Nullable String requestId;
        private @Nullable String remedy;
        private RefusalKind kind = RefusalKind.FINAL;
        private @Nullable RetryAdvice retryAdvice;
        private @Nullable Instant notBefore;
        private @Nullable String explanation;
        private Sending sending = Sending.SENT;
        private @Nullable HttpAnswer answer;
        private @Nullable Throwable cause;

        /** @param apiName the API that was called */
        public Builder(String apiName) {
            this.apiName = apiName;
        }

        /** Sets the main code. */
        public Builder code(@Nullable String code) {
            this.code = code;
            return this;
        }

        /** Sets what the platform says about the main code. */
        public Builder msg(@Nullable String msg) {
            this.msg = msg;
            return this;
        }

        /** Sets the sub code. */
        public Builder subCode(@Nullable String subCode) {
            this.subCode = subCode;
            return this;
        }

        /** Sets what the platform says about the sub code. */
        public Builder subMsg(@Nullable String subMsg) {
            this.subMsg = subMsg;
            return this;
        }

        /** Sets the platform's number for the call. */
        public Builder requestId(@Nullable String requestId) {
            this.requestId = requestId;
            return this;
        }

        /** Sets what the document says to do. */
        public Builder remedy(@Nullable String remedy) {
            this.remedy = remedy;
            return this;
        }

        /** Sets whether the call was held back before anything was sent; default is that the platform refused it. */
        Builder sending(Sending sending) {
            this.sending = sending;
            return this;
        }

        /** Sets what the refusal means; default {@link RefusalKind#FINAL}. */
        public Builder kind(RefusalKind kind) {
            this.kind = kind;
            return this;
        }

        /** Sets whether repeating the call can help; default what the kind says. */
        public Builder retryAdvice(@Nullable RetryAdvice retryAdvice) {
            this.retryAdvice = retryAdvice;
            return this;
        }

        /** Sets until when the same call is of no use. */
        public Builder notBefore(@Nullable Instant notBefore) {
            this.notBefore = notBefore;
            return this;
        }

        /** Sets how such a refusal comes about. */
        public Builder explanation(@Nullable String explanation) {
            this.explanation = explanation;
            return this;
        }

        /** Sets the answer as it came, with its status, headers and body. */
        public Builder answer(@Nullable HttpAnswer answer) {
            this.answer = answer;
            return this;
        }

        /** Sets what failed underneath, if a failure here is the reason. */
        public Builder cause(@Nullable Throwable cause) {
            this.cause = cause;
            return this;
        }
        /** Returns the exception. */
        public TopApiException build() {
            return new TopApiException(this);
        }
    }

    /** Returns the API that was called. */
    public String apiName() {
        return apiName;
    }

    /** Returns the main code, such as {@code "15"}; null if the platform gave none. */
    public @Nullable String code() {
        return code;
    }

    /** Returns what the platform says about the main code. */
    public @Nullable String msg() {
        return msg;
    }

    /** Returns the sub code, such as {@code isv.invalid-parameter}; null if the platform gave none. */
    public @Nullable String subCode() {
        return subCode;
    }

    /** Returns what the platform says about the sub code. */
    public @Nullable String subMsg() {
        return subMsg;
    }

    /** Returns the platform's number for this call; null if nothing was sent. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** Returns what the document says to do about the sub code; null if it says nothing. */
    public @Nullable String remedy() {
        return remedy;
    }

    /** Returns what the refusal means for the caller. */
    public RefusalKind kind() {
        return kind;
    }

    /** Returns until when the same call is of no use; null if the platform did not say. */
    public @Nullable Instant notBefore() {
        return notBefore;
    }

    /** Returns how such a refusal comes about and what to look at; null for most kinds. No value of a parameter is in it. */
    public @Nullable String explanation() {
        return explanation;
    }

    @Override
    public RetryAdvice retryAdvice() {
        return retryAdvice;
    }

    /** Returns the platform's own words; it does not repeat secrets in them. */
    private static String message(Builder from) {
        StringBuilder out = new StringBuilder(from.apiName)
                .append(from.sending.words)
                .append(from.code == null ? ": no code" : ": code " + from.code);
        append(out, ", ", from.msg);
        append(out, "; ", from.subCode);
        append(out, ", ", from.subMsg);
        append(out, "; remedy: ", from.remedy);
        append(out, "; request id ", from.requestId);
        append(out, "\n", from.explanation);
        return out.toString();
    }

    private static void append(StringBuilder out, String before, @Nullable String text) {
        if (text != null) {
            out.append(before).append(text);
        }
    }
}
