package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody changes an answer, and nobody changes a request through what it was given: dates, lists and objects are copied. */
class CopiedValuesTest {
    private static final String SPEC = """
            <api xmlns="https://topaz.dev/spec/1" name="demo.a.get" title="t">
              <request>
                <param name="start" type="Date"/>
                <param name="ids" type="Number[]"/>
                <param name="o" type="O"><param name="l" type="String[]"/></param>
              </request>
              <response>
                <param name="created" type="Date"/>
                <param name="names" type="String[]"/>
                <param name="trades" type="Trade[]"><param name="id" type="Number"/></param>
              </response>
            </api>
            """;

    private static final String USER = """
            package shop;
            import java.util.*;
            @dev.topaz.runtime.TopApis("demo.a.get")
            public class User {
              static final String ANSWER = "{\\"demo_a_get_response\\":{\\"created\\":\\"1970-01-01 08:00:01\\","
                  + "\\"names\\":{\\"string\\":[\\"a\\",null]},\\"trades\\":{\\"trade\\":[{\\"id\\":1},null]}}}";
              public static String date() {
                DemoAGetResponse answer = DemoAGetResponse.fromJson(ANSWER);
                answer.getCreated().setTime(0);
                return "" + answer.getCreated().getTime();
              }
              public static String names() {
                return DemoAGetResponse.fromJson(ANSWER).getNames().toString();
              }
              public static String trades() {
                return "" + DemoAGetResponse.fromJson(ANSWER).getTrades().size();
              }
              public static String list() {
                try {
                  DemoAGetResponse.fromJson(ANSWER).getNames().add("x");
                  return "changed";
                } catch (UnsupportedOperationException e) {
                  return "refused";
                }
              }
              public static String request() {
                Date start = new Date(1000);
                List<Long> ids = new ArrayList<>(Arrays.asList(1L));
                List<String> texts = new ArrayList<>(Arrays.asList("a"));
                DemoAGetRequest.O o = new DemoAGetRequest.O();
                o.setL(texts);
                DemoAGetRequest request = new DemoAGetRequest();
                request.setStart(start);
                request.setIdsAsList(ids);
                request.setO(o);
                start.setTime(0);
                ids.add(2L);
                texts.add("b");
                return new TreeMap<>(request.getTextParams()).toString();
              }
            }
            """;

    @TempDir
    private Path folder;

    private ClassLoader classes = CopiedValuesTest.class.getClassLoader();

    @BeforeEach
    void compile() throws Exception {
        Files.writeString(folder.resolve("demo.a.get.xml"), SPEC);
        Compilation compilation = UserModule.javac()
                .withProcessors(new TopazProcessor())
                .withOptions("-Atopaz.specs=" + folder)
                .compile(JavaFileObjects.forSourceString("shop.User", USER));
        assertEquals(List.of(), compilation.errors());
        classes = new CompiledClasses(compilation);
    }

    private Object user(String method) throws Exception {
        return classes.loadClass("shop.User").getMethod(method).invoke(null);
    }

    @Test
    void aDateThatWasReadOutIsACopy() throws Exception {
        assertEquals("1000", user("date"));
    }

    @Test
    void aListOfAnAnswerRefusesToBeChanged() throws Exception {
        assertEquals("refused", user("list"));
    }

    @Test
    void aListOfAnAnswerHoldsNoNull() throws Exception {
        assertEquals("[a]", user("names"));
        assertEquals("1", user("trades"));
    }

    @Test
    void aRequestKeepsWhatItWasGivenWhenItWasGiven() throws Exception {
        assertEquals("{ids=1, o={\"l\":[\"a\"]}, start=1970-01-01 08:00:01}", user("request"));
    }

    @Test
    void allFieldsOfAnAnswerAreFinal() throws Exception {
        for (String type : List.of("shop.DemoAGetResponse", "shop.DemoAGetResponse$Trade")) {
            for (Field field : classes.loadClass(type).getDeclaredFields()) {
                assertTrue(Modifier.isFinal(field.getModifiers()), field::toString);
            }
        }
    }
}
