package dev.topaz.runtime.call;

/** What the platform says about the outcome of a call. A text is empty if the platform did not say it. */
public final class AnswerStatus {
    /** What is known of a call without an answer. */
    static final AnswerStatus UNKNOWN = success("");

    private final boolean success;
    private final String code;
    private final String msg;
    private final String subCode;
    private final String subMsg;
    private final String requestId;
    private final boolean businessFailure;

    private AnswerStatus(boolean success, String code, String msg, String subCode, String subMsg) {
        this.success = success;
        this.code = code;
        this.msg = msg;
        this.subCode = subCode;
        this.subMsg = subMsg;
        this.requestId = "";
        this.businessFailure = false;
    }

    private AnswerStatus(AnswerStatus status, String requestId, boolean businessFailure) {
        this.success = status.success;
        this.code = status.code;
        this.msg = status.msg;
        this.subCode = status.subCode;
        this.subMsg = status.subMsg;
        this.requestId = requestId;
        this.businessFailure = businessFailure;
    }

    /** Returns the status of a success. */
    public static AnswerStatus success(String requestId) {
        return new AnswerStatus(true, "", "", "", "").requestId(requestId);
    }

    /** Returns the status of a success of the platform whose answer reports a failure of the business behind it. */
    public static AnswerStatus businessFailure(String code, String msg) {
        return new AnswerStatus(new AnswerStatus(true, code, msg, "", ""), "", true);
    }

    /** Returns the status of a refusal. */
    public static AnswerStatus refusal(String code, String msg, String subCode, String subMsg) {
        return new AnswerStatus(false, code, msg, subCode, subMsg);
    }

    /** Returns a copy with the platform's number for the call. */
    public AnswerStatus requestId(String number) {
        return new AnswerStatus(this, number, businessFailure);
    }

    /** Returns whether the platform reported a success. */
    public boolean isSuccess() {
        return success;
    }

    /** Returns whether the answer of a success reports a failure of the business. */
    boolean isBusinessFailure() {
        return businessFailure;
    }

    /** Returns the main code. */
    public String code() {
        return code;
    }

    /** Returns what is said about the main code. */
    public String msg() {
        return msg;
    }

    /** Returns the sub code. */
    public String subCode() {
        return subCode;
    }

    /** Returns what is said about the sub code. */
    public String subMsg() {
        return subMsg;
    }

    /** Returns the platform's number for the call. */
    public String requestId() {
        return requestId;
    }
}
