package dev.topaz.benchmarks.event;

import com.taobao.api.TaobaoObject;
import com.taobao.api.TaobaoResponse;
import com.taobao.api.internal.mapping.ApiField;
import org.jspecify.annotations.Nullable;

/** The answer as the official SDK's generator writes its responses. */
public final class OfficialEventResponse extends TaobaoResponse {
    private static final long serialVersionUID = 1L;

    @ApiField("result")
    private @Nullable Result result;

    public @Nullable Result getResult() {
        return result;
    }

    public void setResult(Result result) {
        this.result = result;
    }

    /** The only object of the answer. */
    public static final class Result extends TaobaoObject {
        private static final long serialVersionUID = 1L;

        @ApiField("attachment")
        private @Nullable String attachment;

        @ApiField("cause")
        private @Nullable String cause;

        @ApiField("error_code")
        private @Nullable Long errorCode;

        @ApiField("error_message")
        private @Nullable String errorMessage;

        @ApiField("exc_enum")
        private @Nullable String excEnum;

        @ApiField("module")
        private @Nullable Boolean module;

        @ApiField("origin_error_msg")
        private @Nullable String originErrorMsg;

        @ApiField("solution")
        private @Nullable String solution;

        @ApiField("success")
        private @Nullable Boolean success;

        @ApiField("version")
        private @Nullable String version;

        public @Nullable String getAttachment() {
            return attachment;
        }

        public void setAttachment(String attachment) {
            this.attachment = attachment;
        }

        public @Nullable String getCause() {
            return cause;
        }

        public void setCause(String cause) {
            this.cause = cause;
        }

        public @Nullable Long getErrorCode() {
            return errorCode;
        }

        public void setErrorCode(Long errorCode) {
            this.errorCode = errorCode;
        }

        public @Nullable String getErrorMessage() {
            return errorMessage;
        }

        public void setErrorMessage(String errorMessage) {
            this.errorMessage = errorMessage;
        }

        public @Nullable String getExcEnum() {
            return excEnum;
        }

        public void setExcEnum(String excEnum) {
            this.excEnum = excEnum;
        }

        public @Nullable Boolean getModule() {
            return module;
        }

        public void setModule(Boolean module) {
            this.module = module;
        }

        public @Nullable String getOriginErrorMsg() {
            return originErrorMsg;
        }

        public void setOriginErrorMsg(String originErrorMsg) {
            this.originErrorMsg = originErrorMsg;
        }

        public @Nullable String getSolution() {
            return solution;
        }

        public void setSolution(String solution) {
            this.solution = solution;
        }

        public @Nullable Boolean getSuccess() {
            return success;
        }

        public void setSuccess(Boolean success) {
            this.success = success;
        }

        public @Nullable String getVersion() {
            return version;
        }

        public void setVersion(String version) {
            this.version = version;
        }
    }
}
