package dev.topaz.runtime.generated;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * The base of generated selectors: collects the names of fields that an answer shall have.
 *
 * <pre>{@code
 * TradeGetRequest request = new TradeGetRequest().selectFields(new TradeGetFields().tid().status()); // tid,status
 * }</pre>
 *
 * <p>Fields of an object are chosen inside it: {@code orders(order -> order.oid())} is {@code orders.oid}.
 *
 * @param <S> the selector itself
 */
public abstract class FieldSelector<S extends FieldSelector<S>> {
    private final Set<String> names = new LinkedHashSet<>();

    protected FieldSelector() {}

    /** Returns the selector itself. */
    protected abstract S self();

    /** Adds a field, with everything in it. */
    protected final S add(String name) {
        names.add(name);
        return self();
    }

    /** Adds fields of an object; the object as a whole if none is chosen. */
    protected final <N extends FieldSelector<N>> S add(String name, N nested, Function<N, N> choice) {
        FieldSelector<N> chosen = choice.apply(nested);
        if (chosen.isEmpty()) {
            return add(name);
        }
        for (String inner : ((FieldSelector<?>) chosen).names) {
            names.add(name + "." + inner);
        }
        return self();
    }

    private boolean isEmpty() {
        return names.isEmpty();
    }

    /** Returns the names, joined by commas: the text that the platform takes. */
    @Override
    public final String toString() {
        return String.join(",", names);
    }
}
