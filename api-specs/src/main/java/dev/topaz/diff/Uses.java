package dev.topaz.diff;

import dev.topaz.spec.Children;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import java.util.Optional;
import java.util.Set;

/**
 * What code can do with a parameter, as the types that its setters take or its getter returns. New code compiles where the old
 * did if no use is lost. The table is that of {@code docs/types.md}.
 */
final class Uses {
    private static final String LIST = "[]";
    private static final String TEXT = "String";

    private final ParamSpec param;
    private final Side side;
    private final String element;
    private final int depth;

    private Uses(ParamSpec param, Side side) {
        this.param = param;
        this.side = side;
        String type = param.type();
        int lists = 0;
        while (type.endsWith(LIST) && ScalarType.of(type).isEmpty()) {
            type = type.substring(0, type.length() - LIST.length());
            lists++;
        }
        this.element = type;
        this.depth = lists;
    }

    static Set<String> of(ParamSpec param, Side side) {
        return new Uses(param, side).uses();
    }

    private Set<String> uses() {
        Optional<ScalarType> scalar =
                ScalarType.of(element).filter(type -> param.fields().isEmpty());
        boolean free = element.isEmpty() || param.children() == Children.UNDOCUMENTED;
        if (free) {
            return depth == 0 ? Set.of(TEXT) : lists(TEXT);
        }
        return scalar.map(this::scalar).orElseGet(this::object);
    }

    private Set<String> scalar(ScalarType type) {
        String java = java(type);
        if (depth > 0) {
            return lists(java);
        }
        if (side == Side.RESPONSE) {
            return Set.of(java);
        }
        return switch (type.form()) {
            case DATE -> Set.of(java, "Instant");
            case JSON -> Set.of(java, "String by another name");
            case FILE -> Set.of(side == Side.REQUEST_TOP ? "FileItem" : TEXT);
            case TEXT, NUMBER, BOOL -> Set.of(java);
        };
    }

    private Set<String> object() {
        String java = "class " + element;
        return switch (side) {
            case REQUEST_TOP ->
                depth == 0 ? Set.of(TEXT, java) : depth == 1 ? Set.of(TEXT, java, list(java)) : Set.of(TEXT);
            case REQUEST_NESTED, RESPONSE -> Set.of(depth == 0 ? java : list(java));
        };
    }

    private String list(String java) {
        return "List<".repeat(depth) + java + ">".repeat(depth);
    }

    /** At the top of a request a list travels as text, which can be set as it is. */
    private Set<String> lists(String java) {
        return switch (side) {
            case REQUEST_TOP -> depth > 1 ? Set.of(TEXT) : Set.of(TEXT, list(java));
            case REQUEST_NESTED, RESPONSE -> Set.of(list(java));
        };
    }

    private static String java(ScalarType type) {
        return switch (type.form()) {
            case NUMBER -> "Long";
            case BOOL -> "Boolean";
            case DATE -> "Date";
            case TEXT, JSON, FILE -> TEXT;
        };
    }
}
