package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedTypesTest {
    @Test
    void takesFieldsOfTheCatalogueThatAgree() throws IOException {
        String trade = source(compile("taobao.trade.get", ""), "Trade");

        assertTrue(trade.contains(" getTid()"), trade);
        assertTrue(trade.contains("List<Order> getOrders()"), "the other shared type");
        assertTrue(trade.contains(" getSid()"), "a field that only taobao.trade.fullinfo.get documents");
        assertTrue(trade.contains("public static final class PromotionDetail implements"), "a type of its own");
    }

    @Test
    void takesAFieldOnWhichFactsOfTheCatalogueDifferForText() throws IOException {
        String trade = source(compile("taobao.trade.get\", \"taobao.trade.fullinfo.get", ""), "Trade");

        assertTrue(trade.contains("String getSortInfo()"), "an object in one of them, a text in the other");
        assertTrue(trade.contains("Long getTid()"), "they agree on the others");
    }

    @Test
    void hasNoFieldsOfOtherTypesOfTheSameName(@TempDir Path specs) throws IOException {
        Files.writeString(
                specs.resolve("demo.a.get.xml"),
                "<api xmlns=\"https://topaz.dev/spec/1\" name=\"demo.a.get\"><response><param name=\"trade\" type=\"Trade\">"
                        + "<param name=\"our_own\" type=\"Number\"/></param><param name=\"order\" type=\"Order\">"
                        + "<param name=\"oid\" type=\"Json[]\"/></param></response></api>");

        Compilation compilation = compile("demo.a.get", "-Atopaz.specs=" + specs);

        assertFalse(source(compilation, "Trade").contains("getTid"), "no field in common");
        assertFalse(source(compilation, "Order").contains("getTitle"), "a field that contradicts");
    }

    private static Compilation compile(String api, String option) {
        JavaFileObject source = JavaFileObjects.forSourceString(
                "shop.Apis",
                "package shop; @dev.topaz.runtime.TopApis(value = {\"" + api
                        + "\"}, sharedTypes = {\"Trade\", \"Order\"}) interface Apis {}");
        Compilation compilation = UserModule.javac()
                .withProcessors(new TopazProcessor())
                .withOptions(option.isEmpty() ? List.of() : List.of(option))
                .compile(source);
        assertEquals(List.of(), compilation.errors());
        return compilation;
    }

    private static String source(Compilation compilation, String className) throws IOException {
        JavaFileObject file =
                compilation.generatedSourceFile("shop." + className).orElseThrow();
        return new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
