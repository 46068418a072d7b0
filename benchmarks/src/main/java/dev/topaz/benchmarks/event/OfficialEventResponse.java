package dev.topaz.benchmarks.event;

import com.taobao.api.TaobaoObject;
import com.taobao.api.TaobaoResponse;
import com.taobao.api.internal.mapping.ApiField;
import org.jspecify.annotations.Nullable;

/** The answer as the official SDK's generator writes its responses, but for getters, which nothing here calls. */
public final class OfficialEventResponse extends TaobaoResponse {
    private static final long serialVersionUID = 1L;

    @ApiField("result")
    @Nullable
    Result result;

    public void setResult(Result result) {
        this.result = result;
    }

    /** The only object of the answer. */
    public static final class Result extends TaobaoObject {
        private static final long serialVersionUID = 1L;

        @ApiField("attachment")
        @Nullable
        String attachment;

        @ApiField("cause")
        @Nullable
        String cause;

        @ApiField("error_code")
        @Nullable
        Long errorCode;

        @ApiField("error_message")
        @Nullable
        String errorMessage;

        @ApiField("exc_enum")
        @Nullable
        String excEnum;

        @ApiField("module")
        @Nullable
        Boolean module;

        @ApiField("origin_error_msg")
        @Nullable
        String originErrorMsg;

        @ApiField("solution")
        @Nullable
        String solution;

        @ApiField("success")
        @Nullable
        Boolean success;

        @ApiField("version")
        @Nullable
        String version;

        public void setAttachment(String attachment) {
            this.attachment = attachment;
        }

        public void setCause(String cause) {
            this.cause = cause;
        }

        public void setErrorCode(Long errorCode) {
            this.errorCode = errorCode;
        }

        public void setErrorMessage(String errorMessage) {
            this.errorMessage = errorMessage;
        }

        public void setExcEnum(String excEnum) {
            this.excEnum = excEnum;
        }

        public void setModule(Boolean module) {
            this.module = module;
        }

        public void setOriginErrorMsg(String originErrorMsg) {
            this.originErrorMsg = originErrorMsg;
        }

        public void setSolution(String solution) {
            this.solution = solution;
        }

        public void setSuccess(Boolean success) {
            this.success = success;
        }

        public void setVersion(String version) {
            this.version = version;
        }
    }
}
