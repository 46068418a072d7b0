package dev.topaz.runtime.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.topaz.runtime.generated.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers that are not read from a body, and what is shown of those that are. */
class ParsedAnswerTest {
    @Test
    void aCallThatIsNotSentIsRefusedInTheWordsOfTheOneWhoRefusesIt() {
        Answer answer = ParsedAnswer.refusedBeforeSending(
                "taobao.demo.get", new ErrorFields("41", "Invalid Arguments", "sdk.invalid", "tid is missing"));

        assertFalse(answer.isSuccess());
        assertEquals("41", answer.code());
        assertEquals("Invalid Arguments", answer.msg());
        assertEquals("sdk.invalid", answer.subCode());
        assertEquals("tid is missing", answer.subMsg());
        assertEquals("", answer.bodyText());
    }

    @Test
    void headersAreThoseThatCame() {
        Map<String, String> headers = Map.of("eagleeye-traceid", "0b1");

        assertEquals(headers, ParsedAnswer.withoutFields(received(headers)).headers());
    }

    @Test
    void theDescriptionOfABodyHoldsNothingOfIt() {
        assertEquals(
                "ReceivedAnswer[taobao.demo.get, 26 bytes]", received(Map.of()).toString());
    }

    private static ReceivedAnswer received(Map<String, String> headers) {
        byte[] body = "{\"nick\":\"fictional-buyer\"}".getBytes(StandardCharsets.UTF_8);
        return new ReceivedAnswer("taobao.demo.get", body, StandardCharsets.UTF_8, headers);
    }
}
