package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handlers and clients of the message channel that move; projects of them are in the corpus. */
class MessageMoveTest extends DemoProjectFixture {
    private static final String FILE = "src/main/java/com/example/shop/Receiver.java";
    private static final String FRAME = """
            package com.example.shop;

            import com.taobao.api.internal.tmc.Message;
            import com.taobao.api.internal.tmc.MessageHandler;
            import com.taobao.api.internal.tmc.MessageStatus;
            import com.taobao.api.internal.tmc.TmcClient;

            class Receiver {
                private TmcClient client;

                void begin() throws Exception {
                    client = new TmcClient("12345678", "secret");
                    client.setMessageHandler(new MessageHandler() {
                        public void onMessage(Message message, MessageStatus status) {
                            @BODY@
                        }
                    });
                    client.connect();
                }

                private void take(String content) {}

                void handle(Message message) {}
            }
            """;

    /** The body of a handler after the move, each line without what it is indented by. */
    private List<String> moved(String body) throws IOException {
        String after = source(FRAME.replace("@BODY@", body));
        assertFalse(after.contains("com.taobao"), after);
        int begin = after.indexOf("{", after.indexOf("public void handle(Message message)")) + 1;
        return after.substring(begin, after.indexOf("});", begin))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String source(String text) throws IOException {
        project.write(FILE, text);
        Run.of("--specs", project.specs().toString(), "--apply", project.root().toString());
        return project.read(FILE);
    }

    @Test
    void aFailureThatIsTheLastStatementOfACatchIsThrownOn() throws IOException {
        assertEquals(
                List.of("try {", "take(message.getContent());", "} catch (RuntimeException e) {", "throw e;", "}", "}"),
                moved("try {\ntake(message.getContent());\n} catch (RuntimeException e) {\nstatus.fail();\n}"));
    }

    @Test
    void whatStandsBehindAFailureIsDoneBeforeTheExceptionIsThrown() throws IOException {
        assertEquals(
                List.of(
                        "try {",
                        "take(\"\");",
                        "} catch (Exception e) {",
                        "e.printStackTrace();",
                        "throw e;",
                        "}",
                        "}"),
                moved("try {\ntake(\"\");\n} catch (Exception e) {\nstatus.fail();\ne.printStackTrace();\n}"));
    }

    @Test
    void aFailureBeforeAReturnTakesItsPlace() throws IOException {
        assertEquals(
                List.of(
                        "if (message.getUserId() == null) {",
                        "throw new IllegalStateException(\"no user\");",
                        "}",
                        "take(message.getContent());",
                        "}"),
                moved("if (message.getUserId() == null) {\nstatus.fail(\"no user\");\nreturn;\n}\n"
                        + "take(message.getContent());"));
    }

    @Test
    void aReasonIsTheMessageOfTheExceptionAndWhatWasCaughtItsCause() throws IOException {
        assertTrue(moved("try {\ntake(\"\");\n} catch (Exception e) {\nstatus.fail(e.getMessage() + \"!\");\n}")
                .contains("throw new IllegalStateException(e.getMessage() + \"!\", e);"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The handler of the try would get the exception.
                "try {\nif (message.getId() > 1) {\nstatus.fail();\n}\n} catch (Exception e) {\ntake(\"\");\n}",
                // The handler goes on.
                "if (message.getId() > 1) {\nstatus.fail();\n}\ntake(\"\");",
                "for (int i = 0; i < 3; i++) {\nif (i > 1) {\nstatus.fail();\n}\n}",
                // What stands behind may leave the block.
                "try {\ntake(\"\");\n} catch (Exception e) {\nstatus.fail();\nif (e.getCause() == null) {\nreturn;\n}\n"
                        + "take(\"\");\n}",
                // A return in a finally block takes the exception away.
                "try {\ntake(\"\");\n} catch (Exception e) {\nstatus.fail();\n} finally {\nif (message.getId() > 1) {\n"
                        + "return;\n}\n}",
                "status.setReason(\"x\");",
                "Object kept = status;",
                "message.setContent(\"\");",
                // The method of the class around would be hidden.
                "handle(message);"
            })
    void aHandlerThatDoesWhatAnExceptionWouldNotStays(String body) throws IOException {
        String text = FRAME.replace("@BODY@", body);

        assertEquals(text, source(text));
    }

    @Test
    void aClientThatConnectsAgainStays() throws IOException {
        String text = FRAME.replace("@BODY@", "take(message.getContent());")
                .replace("client.connect();", "while (true) {\nclient.connect();\n}");

        assertEquals(text, source(text));
    }

    @Test
    void anAddressThatOnlyARunCanTellStays() throws IOException {
        String text = FRAME.replace("@BODY@", "take(message.getContent());")
                .replace("client.connect();", "client.connect(System.getenv(\"TMC\"));");

        assertEquals(text, source(text));
    }
}
