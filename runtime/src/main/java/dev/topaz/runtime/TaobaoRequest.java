package dev.topaz.runtime;

import dev.topaz.runtime.decode.Answer;
import dev.topaz.runtime.wire.FileWriter;
import dev.topaz.runtime.wire.ValueWriter;
import org.jspecify.annotations.Nullable;

/**
 * The base of every generated request: what to call, with which parameters, and how its answer is read.
 *
 * @param <T> the response of the API
 */
public abstract class TaobaoRequest<T extends TaobaoResponse> {
    /** The method name on the platform, such as {@code taobao.trade.get}. */
    public abstract String getApiMethodName();

    public abstract Class<T> getResponseClass();

    /**
     * Checks the documented rules: required, length, size, range.
     *
     * @throws ApiRuleException for the first rule that is broken; code 40 or 41
     */
    public abstract void check() throws ApiRuleException;

    /** Writes the text parameters, in ascending order of their wire names; null values are left out by the writer. */
    protected abstract void writeParams(ValueWriter params);

    /** Writes the file parameters; most requests have none. */
    protected void writeFiles(FileWriter files) {}

    /** Reads the documented fields out of an answer. */
    protected abstract T read(Answer answer);

    /** The documented remedy for a sub code; null when the document has none. */
    protected @Nullable String remedy(String subCode) {
        return null;
    }
}
