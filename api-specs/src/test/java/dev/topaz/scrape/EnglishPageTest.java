package dev.topaz.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.scrape.page.DocReading;
import dev.topaz.spec.SpecXml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages' English variant says the same in other words. */
class EnglishPageTest {
    private static final String PAGE = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>API</title></head><body>
            <div>%s</div>
            <h2>taobao.demo.trade.get (Get a trade)</h2><span>Authorization required</span><span>Free</span>
            <p>Gets one trade.</p>
            <h3>Common Parameters</h3>
            <table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr>
            <tr><td>method</td><td>String</td><td>Yes</td><td>API name</td></tr></table>
            <h3>Request Parameters</h3>
            <table><thead><tr><th>Name</th><th>Type</th><th>Required</th><th>Example Value</th><th>More restrictions</th>
            <th>Description</th></tr></thead><tbody>
            <tr><td>tid</td><td>Number</td><td>true</td><td>123</td><td>Min Value: 1</td><td>Trade id</td></tr>
            <tr><td>filter</td><td>Filter</td><td>false</td><td></td><td></td><td>Which ones</td></tr>
            <tr data-level="1"><td>└ status</td><td>String</td><td>false</td><td>A</td><td>Max Length: 32</td><td>Status</td></tr>
            <tr data-level="1"><td>└ inner</td><td>Inner</td><td>false</td><td></td><td></td><td>Deeper</td></tr>
            <tr data-level="2"><td>└ x</td><td>Number</td><td>true</td><td>1</td><td></td><td>X</td></tr>
            </tbody></table>
            <h3>Response Parameters</h3>
            <table><tr><th>Name</th><th>Type</th><th>Example Value</th><th>Description</th></tr>
            <tr><td>trade</td><td>Trade</td><td></td><td>The trade</td></tr>
            <tr data-level="1"><td>└ oids</td><td>Number []</td><td>1</td><td>Ids</td></tr></table>
            <h3>Error Codes</h3>
            <table><tr><th>Error Code</th><th>Error Description</th><th>Solution</th></tr>
            <tr><td>isv.bad</td><td>Bad</td><td>Mend it</td></tr></table>
            </body></html>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Documentation &gt; API &gt; Trade API",
                "Document Center &gt; API Category &gt; Trade API",
                "Docs / API List / Trade API"
            })
    void saysTheSame(String path) {
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.trade.get" title="Get a trade" category="Trade API" session="required">
                  <description>Gets one trade.</description>
                  <request>
                    <param name="tid" type="Number" required="true" example="123" minValue="1" description="Trade id"/>
                    <param name="filter" type="Filter" description="Which ones">
                      <param name="status" type="String" example="A" maxLength="32" description="Status"/>
                      <param name="inner" type="Inner" description="Deeper">
                        <param name="x" type="Number" required="true" example="1" description="X"/>
                      </param>
                    </param>
                  </request>
                  <response>
                    <param name="trade" type="Trade" description="The trade">
                      <param name="oids" type="Number[]" example="1" description="Ids"/>
                    </param>
                  </response>
                  <errors>
                    <error code="isv.bad" description="Bad" remedy="Mend it"/>
                  </errors>
                </api>
                """, read(PAGE.formatted(path)));
    }

    @Test
    void aPathThatIsNoneLeavesTheCategoryOpen() {
        assertEquals(read(PAGE.formatted("")), read(PAGE.formatted("Home &gt; Trade API")));
    }

    private static String read(String page) {
        DocReading reading = Documents.read("page", page.getBytes(StandardCharsets.UTF_8), "");
        assertEquals(List.of(), reading.problems());
        return SpecXml.write(reading.spec().orElseThrow());
    }
}
