package dev.topaz.runtime;

import dev.topaz.runtime.call.Call;
import dev.topaz.runtime.call.FormPayload;
import dev.topaz.runtime.call.Payload;
import dev.topaz.runtime.call.ResponseDecoder;
import dev.topaz.runtime.decode.AnswerReader;
import dev.topaz.runtime.decode.ReceivedAnswer;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.ConstraintViolation;
import dev.topaz.runtime.generated.Description;
import dev.topaz.runtime.generated.FileWriter;
import dev.topaz.runtime.generated.ValueWriter;
import dev.topaz.runtime.http.header.HeaderRules;
import dev.topaz.runtime.observe.UnknownFields;
import dev.topaz.runtime.wire.Params;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The base of every generated request: what to call, with which parameters, and how its answer is read.
 *
 * <p>Code that is the same for all APIs takes it:
 *
 * <pre>{@code
 * <T extends TaobaoResponse> T call(TaobaoRequest<T> request) {
 *     request.putOtherTextParam("new_parameter", "1"); // the platform knows it, the document does not yet
 *     log.info("sends {}", request); // secrets and personal data are masked
 *     return client.call(request, session);
 * }
 * }</pre>
 *
 * <p>Not changed by a call, so it may be sent again. A call copies it when it is entered, so it may be changed afterwards; not
 * safe for being changed by one thread while another enters a call.
 *
 * @param <T> the response of the API
 */
public abstract class TaobaoRequest<T extends TaobaoResponse> {
    private final Map<String, String> otherParams = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable Long timestamp;
    private @Nullable String targetAppKey;

    protected TaobaoRequest() {}

    /** Returns the method name on the platform, such as {@code taobao.trade.get}. */
    public abstract String getApiMethodName();

    public abstract Class<T> getResponseClass();

    /**
     * Checks the documented rules: required, length, size, range.
     *
     * @throws ApiRuleException for the first rule that is broken; code 40 or 41
     */
    public void check() throws ApiRuleException {
        try {
            checkParams();
        } catch (ConstraintViolation e) {
            throw new ApiRuleException(e);
        }
    }

    /** Checks the documented rules of the parameters, for {@link #check}; without rules nothing is checked. */
    protected void checkParams() throws ConstraintViolation {}

    /** Writes the text parameters, in ascending order of their wire names; null values are left out by the writer. */
    protected abstract void writeParams(ValueWriter params);

    /** Writes the file parameters; most requests have none. */
    protected void writeFiles(FileWriter files) {}

    /** Reads the documented fields out of an answer. */
    protected abstract T read(Answer answer);

    /** Returns the documented remedy for a sub code; null when the document has none. */
    protected @Nullable String remedy(String subCode) {
        return null;
    }

    /** Returns the text parameters as they are sent, by wire name; blank ones are not sent. */
    public final Map<String, String> getTextParams() {
        return params().toMap();
    }

    /** Sends a parameter that the document does not name; it takes the place of a documented one of the same name. */
    public final void putOtherTextParam(String wireName, String value) {
        otherParams.put(wireName, value);
    }

    /** Returns the time that the call claims, in milliseconds since 1970-01-01T00:00:00Z; null for the time of sending. */
    public final @Nullable Long getTimestamp() {
        return timestamp;
    }

    public final void setTimestamp(@Nullable Long epochMillis) {
        this.timestamp = epochMillis;
    }

    /** Headers that are sent with this request. */
    public final Map<String, String> getHeaderMap() {
        return Collections.unmodifiableMap(headers);
    }

    /**
     * Sends a header; blank values are not sent.
     *
     * @throws IllegalArgumentException for a name or a value that no header can have, and for headers that belong to the
     *     connection
     */
    public final void putHeaderParam(String name, String value) {
        HeaderRules.check(name, value);
        headers.put(name, value);
    }

    /** Returns the app on whose behalf the call is made; null for the caller itself. */
    public final @Nullable String getTargetAppKey() {
        return targetAppKey;
    }

    public final void setTargetAppKey(@Nullable String targetAppKey) {
        this.targetAppKey = targetAppKey;
    }

    /** Returns the APIs that are called, more than one in a batch. */
    List<String> apiNames() {
        return Collections.singletonList(getApiMethodName());
    }

    /** Returns the files that are set; a request without any travels as an ordinary form. */
    final Map<String, FileItem> files() {
        FileCollector files = new FileCollector();
        writeFiles(files);
        return files.all();
    }

    /** Returns what a call carries, written for that call alone. */
    Payload payload() {
        Params params = params();
        Map<String, FileItem> files = files();
        return files.isEmpty() ? new FormPayload(params) : UploadPayload.of(params, files);
    }

    ResponseDecoder decoder(UnknownFields unknown) {
        return new RequestDecoder(this, unknown);
    }

    /** Copies everything but the parameters into a call. */
    void writeTo(Call.Builder call) {
        if (!headers.isEmpty()) {
            call.headers(new LinkedHashMap<>(headers));
        }
        if (targetAppKey != null) {
            call.targetAppKey(targetAppKey);
        }
        if (timestamp != null) {
            call.timestamp(timestamp);
        }
    }

    T read(ReceivedAnswer answer, UnknownFields unknown) {
        return AnswerReader.read(answer, unknown, this::read);
    }

    final Params params() {
        Params params = new Params();
        writeParams(params);
        for (Map.Entry<String, String> other : otherParams.entrySet()) {
            params.add(other.getKey(), other.getValue());
        }
        return params;
    }

    /** Returns the parameters that are set; secrets and personal data masked. */
    @Override
    public final String toString() {
        return Description.of(getApiMethodName(), this::writeParams);
    }
}
