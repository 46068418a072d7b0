package dev.topaz.migration.sdk;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The type of a field or parameter, as class files write it.
 *
 * @param list whether it is a list of the class
 * @param className {@code a.b.Outer$Inner}; that of the elements of a list
 */
record Descriptor(boolean list, String className) {
    private static final Pattern LIST = Pattern.compile("Ljava/util/(?:List|Collection)<L([^;<]+);>;");
    private static final Pattern CLASS = Pattern.compile("L([^;<]+)[;<].*");
    /** What the documents call these; two kinds of number that TOP documents never give are the nearest that they have. */
    private static final Map<String, String> SCALARS = Map.ofEntries(
            Map.entry("java.lang.String", "String"),
            Map.entry("java.lang.Long", "Number"),
            Map.entry("java.lang.Integer", "Number"),
            Map.entry("J", "Number"),
            Map.entry("I", "Number"),
            Map.entry("java.lang.Boolean", "Boolean"),
            Map.entry("Z", "Boolean"),
            Map.entry("java.util.Date", "Date"),
            Map.entry("java.lang.Double", "BigDecimal"),
            Map.entry("java.math.BigDecimal", "BigDecimal"),
            Map.entry("com.taobao.api.FileItem", "byte[]"));

    /** @param signature with the arguments of generic types; null where there are none */
    static Descriptor of(String descriptor, @Nullable String signature) {
        Matcher list = LIST.matcher(signature == null ? "" : signature);
        if (list.matches()) {
            return new Descriptor(true, list.group(1).replace('/', '.'));
        }
        Matcher plain = CLASS.matcher(descriptor);
        return new Descriptor(false, plain.matches() ? plain.group(1).replace('/', '.') : descriptor);
    }

    /** The documented word for a scalar. */
    Optional<String> scalar() {
        return Optional.ofNullable(SCALARS.get(className));
    }

    /** The documented word for an object: the class without what it is in. */
    String simpleName() {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }
}
