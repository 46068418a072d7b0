package dev.topaz.runtime;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.ConstraintViolation;
import dev.topaz.runtime.generated.ValueWriter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request for one page: the parameters of another one when the walk began, and those that choose the page. */
final class PagedRequest<T extends TaobaoResponse> extends TaobaoRequest<T> {
    private final TaobaoRequest<T> original;
    /** The object that holds the parameters of the page; empty when they are at the top. */
    private final String object;

    private final Map<String, String> params;

    PagedRequest(TaobaoRequest<T> original, String object) {
        this(original, object, new TreeMap<>(original.getTextParams()));
    }

    private PagedRequest(TaobaoRequest<T> original, String object, Map<String, String> params) {
        this.original = original;
        this.object = object;
        this.params = params;
        setTargetAppKey(original.getTargetAppKey());
        for (Map.Entry<String, String> header : original.getHeaderMap().entrySet()) {
            putHeaderParam(header.getKey(), header.getValue());
        }
    }

    /** Returns the same request with another value of a parameter. */
    PagedRequest<T> with(String name, Object value) {
        Map<String, String> changed = new TreeMap<>(params);
        if (object.isEmpty()) {
            changed.put(name, String.valueOf(value));
        } else {
            changed.put(object, PageObject.of(object, params.get(object)).with(name, value));
        }
        return new PagedRequest<>(original, object, changed);
    }

    /** Returns a parameter as a number; the other value if it is not set, or not a number. */
    long number(String name, long otherwise) {
        try {
            String text = object.isEmpty()
                    ? params.get(name)
                    : PageObject.of(object, params.get(object)).get(name);
            return text == null ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            // For the platform to judge, as in any other call.
            return otherwise;
        }
    }

    @Override
    public String getApiMethodName() {
        return original.getApiMethodName();
    }

    @Override
    public Class<T> getResponseClass() {
        return original.getResponseClass();
    }

    @Override
    protected void checkParams() throws ConstraintViolation {
        original.checkParams();
    }

    @Override
    protected void writeParams(ValueWriter out) {
        for (Map.Entry<String, String> param : params.entrySet()) {
            out.name(param.getKey()).text(param.getValue());
        }
    }

    @Override
    protected @Nullable String remedy(String subCode) {
        return original.remedy(subCode);
    }

    @Override
    protected T read(Answer answer) {
        return original.read(answer);
    }
}
