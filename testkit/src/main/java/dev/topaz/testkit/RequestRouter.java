package dev.topaz.testkit;

import dev.topaz.testkit.answer.AnswerFormatter;
import dev.topaz.testkit.http.Delivery;
import dev.topaz.testkit.http.Exchange;
import dev.topaz.testkit.http.Handler;
import dev.topaz.testkit.http.HttpReply;
import dev.topaz.testkit.http.RequestHead;
import dev.topaz.testkit.wire.BatchParser;
import dev.topaz.testkit.wire.CallParser;
import dev.topaz.testkit.wire.WireCall;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;

/** Routes HTTP requests to what answers them, makes the trouble that is scripted, and sends the replies. */
final class RequestRouter implements Handler {
    static final String REST = "/router/rest";
    static final String BATCH = "/router/batch";
    /** Where the platform's gateway for trials, and the official SDK's clusters, have the same. */
    private static final String TRIALS = "/top";

    private static final Set<String> METHODS = Set.of("GET", "POST");

    private final PlatformState platform;
    private final Script script;
    private final Responder responder;
    private final BatchHandler batches;
    private final TokenEndpoint tokens;
    private final AuthorizeEndpoint authorizations;

    RequestRouter(PlatformState platform, Script script, CallLog log) {
        this.platform = platform;
        this.script = script;
        this.responder = new Responder(platform, script, log);
        this.batches = new BatchHandler(responder, script);
        this.tokens = new TokenEndpoint(platform);
        this.authorizations = new AuthorizeEndpoint(platform, tokens);
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        String path = path(exchange.head());
        boolean isBatch = path.equals(BATCH);
        if (!isBatch && !path.equals(REST)) {
            exchange.send(beside(path, exchange), Delivery.PROMPT);
        } else if (!METHODS.contains(exchange.head().method())) {
            exchange.send(status(405, "a call is a POST or a GET"), Delivery.PROMPT);
        } else {
            afflict(exchange, isBatch ? script.troubles().takeForAny() : script.trouble(apiName(exchange)));
        }
    }

    /** Returns what is answered at a path that takes no calls. */
    private HttpReply beside(String path, Exchange exchange) throws IOException {
        RequestHead head = exchange.head();
        return switch (path) {
            case TokenEndpoint.PATH ->
                tokens.reply(head.query(), exchange.body(), platform.clock().instant());
            case AuthorizeEndpoint.PATH ->
                authorizations.reply(head, platform.clock().instant());
            default ->
                status(
                        404,
                        "a gateway has %s, %s, %s and %s"
                                .formatted(REST, BATCH, AuthorizeEndpoint.PATH, TokenEndpoint.PATH));
        };
    }

    private void afflict(Exchange exchange, Trouble trouble) throws IOException {
        if (trouble.effect() == Trouble.Reset.BEFORE_READING) {
            exchange.reset();
            return;
        }
        HttpReply reply = replyOrFailure(exchange.head(), exchange.body(), trouble);
        if (trouble.effect() == Trouble.Reset.AFTER_READING) {
            exchange.reset();
        } else {
            exchange.send(
                    reply,
                    trouble.effect() instanceof Trouble.Delivered delivered ? delivered.delivery() : Delivery.PROMPT);
        }
    }

    /** Answers with status 500 if the gateway itself fails, for example over a mistake in a spec, so that the client gets an answer. */
    private HttpReply replyOrFailure(RequestHead head, byte[] body, Trouble trouble) {
        try {
            return reply(head, body, trouble);
        } catch (RuntimeException e) {
            return status(500, "the gateway failed: " + e);
        }
    }

    private HttpReply reply(RequestHead head, byte[] body, Trouble trouble) {
        Instant now = trouble.at(platform.clock().instant());
        WireCall call;
        try {
            call = CallParser.parse(head.query(), head.header("content-type"), body);
            if (path(head).equals(BATCH)) {
                return batches.reply(call, separator(head), now, trouble);
            }
        } catch (IllegalArgumentException e) {
            return responder.refused(AnswerFormatter.FULL_JSON, Refusal.INVALID_ENCODING, now);
        }
        return responder.reply(call, now, trouble);
    }

    private static String path(RequestHead head) {
        return head.path().startsWith(TRIALS + "/") ? head.path().substring(TRIALS.length()) : head.path();
    }

    private static String separator(RequestHead head) {
        String custom = head.header(BatchParser.SEPARATOR_HEADER);
        return custom.isEmpty() ? BatchParser.SEPARATOR : custom;
    }

    private HttpReply status(int status, String text) {
        return HttpReply.status(status, text, platform.clock().instant());
    }

    /** Returns the API that a request names, or an empty text. The body is read only if the query names none. */
    private static String apiName(Exchange exchange) throws IOException {
        RequestHead head = exchange.head();
        try {
            String inQuery = CallParser.form(head.query()).getOrDefault("method", "");
            return inQuery.isEmpty()
                    ? CallParser.parse(head.query(), head.header("content-type"), exchange.body())
                            .protocol("method")
                    : inQuery;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
