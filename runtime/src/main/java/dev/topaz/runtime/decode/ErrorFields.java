package dev.topaz.runtime.decode;

/** The fields of a refusal; an empty text stands for a field that is not there. */
public final class ErrorFields {
    private final String code;
    private final String msg;
    private final String subCode;
    private final String subMsg;

    public ErrorFields(String code, String msg, String subCode, String subMsg) {
        this.code = code;
        this.msg = msg;
        this.subCode = subCode;
        this.subMsg = subMsg;
    }

    public String code() {
        return code;
    }

    public String msg() {
        return msg;
    }

    public String subCode() {
        return subCode;
    }

    public String subMsg() {
        return subMsg;
    }
}
