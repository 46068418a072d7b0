package dev.topaz.explorer.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.explorer.call.CallOrder;
import dev.topaz.explorer.snippet.JavaSnippet;
import dev.topaz.explorer.snippet.SnippetCompiler;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.catalog.ApiCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeSharingTest {
    private static final String TRADE = """
            <param name="trade" type="Trade">
              <param name="tid" type="Number"/><param name="status" type="String"/><param name="payment" type="Price"/>
            </param>
            """;

    private static ApiSpec api(String name, String response) {
        return SpecXml.read(name + ".xml", """
                        <api xmlns="https://topaz.dev/spec/1" name="%s" session="none"><response>%s</response></api>
                        """.formatted(name, response)).spec().orElseThrow();
    }

    private static KnownApis catalogue() {
        return KnownApis.of(Library.read(List.of()), ApiCatalog.installed(TypeSharingTest.class.getClassLoader()));
    }

    @Test
    void theApiWithTheMostTypesInCommonIsNamed() {
        String order = "<param name='order' type='Order'><param name='oid' type='Number'/>"
                + "<param name='num' type='Number'/><param name='title' type='String'/></param>";
        ApiSpec one = api("demo.trade.get", TRADE + order);

        assertEquals(
                Optional.of(new TypeSharing("demo.trade.list", List.of("Order", "Trade"))),
                TypeSharing.of(
                        one, List.of(one, api("demo.trade.close", TRADE), api("demo.trade.list", order + TRADE))));
    }

    @Test
    void objectsThatHaveOnlyTheirNameInCommonAreNotNamed() {
        String result = "<param name='result' type='Result'><param name='success' type='Boolean'/>"
                + "<param name='msg' type='String'/></param>";

        assertEquals(
                Optional.empty(),
                TypeSharing.of(api("demo.trade.get", result), List.of(api("demo.trade.list", result))));
    }

    @Test
    void objectsThatContradictEachOtherAreNotNamed() {
        ApiSpec other =
                api("demo.trade.list", TRADE.replace("name=\"tid\" type=\"Number\"", "name=\"tid\" type=\"Date\""));

        assertEquals(Optional.empty(), TypeSharing.of(api("demo.trade.get", TRADE), List.of(other)));
    }

    @Test
    void tradesOfTheCatalogueAreShared() {
        KnownApis apis = catalogue();

        TypeSharing sharing = apis.sharing(
                        apis.find("taobao.trade.fullinfo.get").orElseThrow())
                .orElseThrow();

        assertTrue(sharing.types().containsAll(List.of("Order", "Trade")), sharing::toString);
    }

    @Test
    void theAnnotationOfTheCommentCompiles(@TempDir Path folder) throws Exception {
        KnownApis apis = catalogue();
        ApiSpec api = apis.find("taobao.trade.fullinfo.get").orElseThrow();
        TypeSharing sharing = apis.sharing(api).orElseThrow();
        CallOrder order = new CallOrder(null, null, null, null, null, null, null, null, null, null);
        String java =
                JavaSnippet.of(KnownApis.model(api).orElseThrow(), order, "http://127.0.0.1/", Optional.of(sharing));
        String shared = java.replaceFirst("(?s)@TopApis\\(.*?// @TopApis", "@TopApis");

        assertTrue(shared.contains("sharedTypes = {"), shared);
        assertEquals(List.of(), new SnippetCompiler(folder).errors(Map.of(api.name(), shared)));
    }
}
