package dev.topaz.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Every rule that turns a name of the platform into a Java name: those of the official SDK (R1 to R6 of {@code
 * docs/naming.md}), widened so that any text gives an identifier.
 */
final class Names {
    /** The one prefix that the official SDK leaves out of class names. */
    private static final String HOME = "taobao";

    private static final String UNNAMED = "unnamed";

    /** Constants of generated classes, which a field must not be called. */
    private static final Set<String> TAKEN_VARIABLES = Set.of("FIELDS", "TOPIC");

    /** What the class of a message ends with. */
    private static final String CONTENT = "Message";

    /** Words that newer compilers take for something else where a type stands. */
    private static final Set<String> RESTRICTED_TYPES = Set.of("permits", "record", "sealed", "var", "yield");

    /** Classes of {@code java.lang} that documents, or generated code, name. */
    private static final Set<String> OF_EVERY_PACKAGE = Set.of(
            "Boolean",
            "Byte",
            "Character",
            "Class",
            "Compiler",
            "Double",
            "Enum",
            "Error",
            "Exception",
            "Float",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "Module",
            "Number",
            "Object",
            "Override",
            "Package",
            "Process",
            "Record",
            "Runtime",
            "Short",
            "String",
            "StringBuilder",
            "System",
            "Thread",
            "Throwable",
            "Version",
            "Void",
            "AssertionError",
            "SuppressWarnings",
            "Comparable",
            "Deprecated",
            "SafeVarargs");

    private Names() {}

    /** {@code taobao.trade.get} is {@code TradeGet}, {@code tmall.item.add} is {@code TmallItemAdd}. */
    static String apiClass(String apiName) {
        List<String> words = words(apiName);
        boolean atHome = words.size() > 1 && words.get(0).equals(HOME);
        return asIdentifier(orUnnamedType(joinCapitalized(atHome ? words.subList(1, words.size()) : words)));
    }

    /** {@code TradeGet} is called by {@code tradeGet}. */
    static String method(String apiClass) {
        return variable(Character.toLowerCase(apiClass.charAt(0)) + apiClass.substring(1));
    }

    /** {@code taobao_trade_TradeCreate} is {@code TradeTradeCreateMessage}. */
    static String contentClass(String topic) {
        return apiClass(topic) + CONTENT;
    }

    /** {@code TradeTradeCreateMessage} is handled by {@code tradeTradeCreate}. */
    static String handlerMethod(String contentClass) {
        return method(contentClass.replaceFirst(CONTENT + "(?=[0-9]*$)", ""));
    }

    /** {@code num_iid} is {@code numIid}: the first word stays as it is, the others get a capital, nothing else changes. */
    static String property(String wireName) {
        List<String> words = words(wireName);
        String first = words.get(0);
        return orUnnamed(first + joinCapitalized(words.subList(1, words.size())));
    }

    /** The identifier that holds a property. */
    static String variable(String property) {
        String identifier = asIdentifier(property);
        boolean taken = SourceVersion.isKeyword(identifier) || TAKEN_VARIABLES.contains(identifier);
        return taken ? identifier + "_" : identifier;
    }

    /** What follows {@code get} and {@code set} in the official SDK: a property whose second letter is a capital stays. */
    static String accessorSuffix(String property) {
        boolean secondIsCapital = property.length() > 1 && Character.isUpperCase(property.charAt(1));
        return secondIsCapital ? property : capitalized(property);
    }

    /** What follows {@code get} and {@code set} in the samples of the pages: always a capital. */
    static String sampleSuffix(String property) {
        return capitalized(property);
    }

    /** The documented type in its own spelling, or the nearest identifier. */
    static String nestedClass(String typeWord) {
        if (SourceVersion.isIdentifier(typeWord)
                && !SourceVersion.isKeyword(typeWord)
                && !RESTRICTED_TYPES.contains(typeWord)) {
            return typeWord;
        }
        return asIdentifier(orUnnamedType(joinCapitalized(words(typeWord))));
    }

    /**
     * The class of a shared type. In its package it would hide a class of {@code java.lang} from all code, so it is not called like
     * one: {@code Error} is {@code ErrorType}.
     */
    static String sharedClass(String typeWord) {
        String plain = nestedClass(typeWord);
        return OF_EVERY_PACKAGE.contains(plain) ? plain + "Type" : plain;
    }

    /** Splits at everything that joins words on the platform, and at everything that Java does not take in a name. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < name.length(); ) {
            int c = name.codePointAt(at);
            int next = at + Character.charCount(c);
            if (!isPartOfWord(c)) {
                words.add(name.substring(from, at));
                from = next;
            }
            at = next;
        }
        words.add(name.substring(from));
        return words;
    }

    private static boolean isPartOfWord(int c) {
        return c != '_' && c != '$' && Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    private static String joinCapitalized(List<String> words) {
        StringBuilder joined = new StringBuilder();
        words.forEach(word -> joined.append(capitalized(word)));
        return joined.toString();
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String orUnnamed(String name) {
        return name.isEmpty() ? UNNAMED : name;
    }

    private static String orUnnamedType(String name) {
        return name.isEmpty() ? capitalized(UNNAMED) : name;
    }

    private static String asIdentifier(String name) {
        return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
    }
}
