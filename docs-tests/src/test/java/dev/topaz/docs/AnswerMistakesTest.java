package dev.topaz.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TopDecodeException;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.Trouble;
import dev.topaz.testkit.junit.TopGateway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes in place of an answer, and the message that tells it, which never has the value. */
class AnswerMistakesTest {
    @TopGateway
    private FakeGateway gateway;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain|VALUE|the answer is neither a JSON object nor XML",
                "text/plain|''|the answer is empty",
                "text/html|<!DOCTYPE html><html>VALUE</html>|the answer has a document type declaration, as pages of HTML have it",
                "application/json|{\"VALUE\":{}}|the answer has not either 'demo_limited_get_response' or some of its documented fields",
                "application/json|{\"demo_limited_get_response\":{\"total\":\"VALUE\"}}|total: a whole number of 64 bits was expected",
                "application/json|{\"demo_limited_get_response\":{\"created\":\"VALUE\"}}|created: a date yyyy-MM-dd HH:mm:ss was expected",
                "application/json|{\"demo_limited_get_response\":{\"open\":\"VALUE\"}}|open: true or false was expected",
                "application/json;charset=US-ASCII|{\"demo_limited_get_response\":{\"total\":\"商品\"}}|the answer is not written in US-ASCII",
            })
    void isNamedWithItsPlaceAndWithoutItsValue(String contentType, String body, String message) {
        gateway.next(Trouble.http(200, contentType, body));
        LimitedClient client =
                new LimitedClient(new DefaultTaobaoClient(gateway.url(), TopGateway.APP_KEY, TopGateway.APP_SECRET));

        TopDecodeException e = assertThrows(
                TopDecodeException.class,
                () -> client.demoLimitedGet(new DemoLimitedGetRequest().setTitle("x"), TopGateway.SESSION));

        String said = e.getMessage();
        assertTrue(said.contains(message), said);
        assertEquals(-1, said.indexOf("VALUE"), said);
    }
}
