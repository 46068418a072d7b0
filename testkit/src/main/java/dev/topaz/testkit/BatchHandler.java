package dev.topaz.testkit;

import dev.topaz.testkit.http.HttpReply;
import dev.topaz.testkit.wire.BatchParser;
import dev.topaz.testkit.wire.WireCall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers batches: the signature is that of the whole, everything else is judged call by call, and the answers come in
 * the order of the calls.
 */
final class BatchHandler {
    private static final String TYPE = "text/plain;charset=UTF-8";

    private final Responder responder;
    private final Script script;

    BatchHandler(Responder responder, Script script) {
        this.responder = responder;
        this.script = script;
    }

    /** @throws IllegalArgumentException for a batch that is not encoded as batches are */
    HttpReply reply(WireCall batch, String separator, Instant now, Trouble trouble) {
        if (trouble.effect() instanceof Trouble.Intruder intruder) {
            return new HttpReply(intruder.status(), intruder.contentType(), now, intruder.body());
        }
        Optional<Refusal> refusal = responder.refuseBatch(batch, now, trouble);
        if (refusal.isPresent()) {
            return responder.refused(Responder.format(batch), refusal.get(), now);
        }
        String answers = BatchParser.calls(batch, separator).stream()
                .map(call -> answer(call, now))
                .collect(Collectors.joining(separator));
        return HttpReply.text(200, TYPE, answers, now);
    }

    private String answer(WireCall call, Instant now) {
        Trouble trouble = script.troubles().takeInBatch(call.protocol("method"));
        return new String(responder.replyInBatch(call, now, trouble).body(), StandardCharsets.UTF_8);
    }
}
