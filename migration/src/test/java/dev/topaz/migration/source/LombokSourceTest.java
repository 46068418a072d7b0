package dev.topaz.migration.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LombokSourceTest {
    private static final List<SourceText> LOMBOK = Stream.of(
                    "public @interface Builder {}",
                    "public @interface Getter { AccessLevel value() default AccessLevel.PUBLIC; }",
                    "public @interface Singular { String value() default \"\"; }",
                    "public enum AccessLevel { PUBLIC, NONE }")
            .map(text -> new SourceText(
                    "stub/lombok/" + text.replaceAll("public @?\\w+ (\\w+).*", "$1") + ".java",
                    "package lombok; " + text))
            .toList();

    private static List<String> errors(String type, String statement) {
        SourceText source = new SourceText(
                "Shop.java", "import lombok.*; class Shop { void run(Goods goods) { " + statement + " } } " + type);
        return JavaReader.ofThisJdk().orElseThrow().attribute(List.of(source), LOMBOK, List.of()).errors().stream()
                .map(CompilerError::code)
                .toList();
    }

    @Test
    void anElementOfAListHasTheNameThatTheAnnotationGivesIt() {
        String type = "@Builder class Goods { @Singular(\"item\") java.util.List<String> names; }";

        assertEquals(List.of(), errors(type, "Goods.builder().item(\"a\").names(null).build();"));
    }

    @Test
    void aFieldOfWhichNobodyIsToKnowHasNoGetter() {
        String type = "@Getter class Goods { String name; @Getter(AccessLevel.NONE) String secret; }";

        assertEquals(List.of(), errors(type, "goods.getName();"));
        assertEquals(List.of("compiler.err.cant.resolve.location.args"), errors(type, "goods.getSecret();"));
    }
}
