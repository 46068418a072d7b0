package dev.topaz.testkit;

import dev.topaz.testkit.answer.AnswerFormatter;
import dev.topaz.testkit.http.HttpReply;
import dev.topaz.testkit.replay.Fixtures;
import dev.topaz.testkit.wire.WireCall;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Decides what a call is answered with: a refusal, a stub, a recording, or the example of the document. */
final class Responder {
    private final PlatformState platform;
    private final Script script;
    private final RequestValidator validator;
    private final CallLog log;
    private final AtomicLong requests = new AtomicLong();

    Responder(PlatformState platform, Script script, CallLog log) {
        this.platform = platform;
        this.script = script;
        this.validator = new RequestValidator(platform);
        this.log = log;
    }

    /** Returns the reply to one call. */
    HttpReply reply(WireCall wire, Instant now, Trouble trouble) {
        CallLog.Entry entry = log.add(new ReceivedCall(wire));
        if (trouble.effect() instanceof Trouble.Intruder intruder) {
            entry.ended("met " + trouble);
            return new HttpReply(intruder.status(), intruder.contentType(), now, intruder.body());
        }
        return reply(wire, new Served(now, trouble), entry, trouble.refusal().or(() -> validator.refuse(wire, now)));
    }

    /** Returns the reply to one call of a batch. */
    HttpReply replyInBatch(WireCall wire, Instant now, Trouble trouble) {
        CallLog.Entry entry = log.add(new ReceivedCall(wire));
        return reply(wire, new Served(now, trouble), entry, trouble.refusal().or(() -> validator.refuseInBatch(wire)));
    }

    /** Returns why a batch as a whole is refused; empty if it is not. */
    Optional<Refusal> refuseBatch(WireCall batch, Instant now, Trouble trouble) {
        return trouble.refusal().or(() -> validator.refuseProtocol(batch, now));
    }

    /** When a call is served, and what befalls it. */
    private record Served(Instant at, Trouble trouble) {}

    private HttpReply reply(WireCall wire, Served served, CallLog.Entry entry, Optional<Refusal> broken) {
        Instant now = served.at();
        ReceivedCall call = entry.call();
        AnswerFormatter format = format(wire);
        Optional<Refusal> refusal = broken.or(() -> script.count(call, now));
        if (refusal.isPresent()) {
            entry.ended(
                    "refused with " + refusal.get().code() + " " + refusal.get().msg());
            return refused(format, refusal.get(), now);
        }
        try {
            HttpReply reply = served(call, format, served);
            entry.ended("answered");
            return reply;
        } catch (RuntimeException | AssertionError e) {
            entry.stubFailed(e);
            return HttpReply.status(500, "the stub of " + call.apiName() + " failed: " + e, now);
        }
    }

    /** Returns the reply to a malformed call. */
    HttpReply refused(AnswerFormatter format, Refusal refusal, Instant now) {
        return HttpReply.text(200, format.contentType(), refusal.body(format, nextId()), now);
    }

    static AnswerFormatter format(WireCall call) {
        return AnswerFormatter.of(call.protocol("format"), call.protocol("simplify"));
    }

    private HttpReply served(ReceivedCall call, AnswerFormatter format, Served served) {
        Instant now = served.at();
        Optional<Stub> stub = failing(call, served.trouble())
                .or(() -> script.stub(call.apiName()))
                .or(() -> remembered(call));
        if (stub.isEmpty() && !platform.fixtures().isEmpty()) {
            return recorded(call, format, now);
        }
        Stub answer = stub.orElseGet(() -> Stub.ofExamples(platform.specs().get(call.apiName())));
        return HttpReply.text(200, format.contentType(), answer.answer(call, format, nextId()), now);
    }

    /** Returns the answer of a business that refuses. */
    private Optional<Stub> failing(ReceivedCall call, Trouble trouble) {
        return trouble.effect() instanceof Trouble.BusinessFailed failed
                ? Optional.of(Stub.ofBusinessFailure(platform.specs().get(call.apiName()), failed))
                : Optional.empty();
    }

    /** Returns the answer from stored records; empty if the gateway stores none. */
    private Optional<Stub> remembered(ReceivedCall call) {
        return platform.records()
                .flatMap(records -> platform.specs()
                        .find(call.apiName())
                        .flatMap(spec -> records.reply(spec, call.params()).map(reply -> Stub.of(spec, reply))));
    }

    private HttpReply recorded(ReceivedCall call, AnswerFormatter format, Instant now) {
        Fixtures fixtures = platform.fixtures();
        return fixtures.answer(call.wire())
                .map(recorded -> HttpReply.text(recorded.status(), recorded.contentType(), recorded.body(), now))
                .orElseGet(() -> refused(
                        format,
                        new Refusal(50, "No recording", "topaz.no-recording", fixtures.missing(call.wire())),
                        now));
    }

    private String nextId() {
        return "fake" + Long.toString(requests.incrementAndGet(), Character.MAX_RADIX);
    }
}
