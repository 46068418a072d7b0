package dev.topaz.runtime;

import dev.topaz.runtime.call.AnswerStatus;
import dev.topaz.runtime.call.DecodedAnswer;
import dev.topaz.runtime.call.ResponseDecoder;
import dev.topaz.runtime.call.UndecodableException;
import dev.topaz.runtime.decode.AnswerReader;
import dev.topaz.runtime.decode.DecodeException;
import dev.topaz.runtime.decode.ParsedAnswer;
import dev.topaz.runtime.decode.ReceivedAnswer;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.observe.UnknownFields;
import dev.topaz.runtime.redact.Secrets;
import dev.topaz.runtime.wire.BatchBody;
import java.util.ArrayList;
import java.util.List;

/** Reads the answer to a batch, part by part. */
final class BatchDecoder implements ResponseDecoder {
    private final TaobaoBatchRequest batch;
    private final List<TaobaoBatchRequest.Item<?>> items;
    private final UnknownFields unknown;

    /** @param items of the batch when the call was entered */
    BatchDecoder(TaobaoBatchRequest batch, List<TaobaoBatchRequest.Item<?>> items, UnknownFields unknown) {
        this.batch = batch;
        this.items = items;
        this.unknown = unknown;
    }

    @Override
    public DecodedAnswer decode(HttpAnswer answer, Secrets secrets) throws UndecodableException {
        try {
            TaobaoBatchResponse response = read(RequestDecoder.received(batch.getApiMethodName(), answer, secrets));
            return new DecodedAnswer(response, RequestDecoder.status(response), response.refusals());
        } catch (DecodeException e) {
            throw new UndecodableException(e.reason(), e.getCause());
        }
    }

    @Override
    public DecodedAnswer refusedLocally(AnswerStatus refusal) {
        return new DecodedAnswer(batch.read(RequestDecoder.refusal(batch.getApiMethodName(), refusal)), refusal);
    }

    /** Reads as many parts as there are requests, in their order; a single refusal in place of several parts refuses the whole batch. */
    private TaobaoBatchResponse read(ReceivedAnswer answer) {
        String[] parts = answer.parts(BatchBody.SEPARATOR);
        boolean endsWithSeparator =
                parts.length > 1 && parts[parts.length - 1].trim().isEmpty();
        int count = endsWithSeparator ? parts.length - 1 : parts.length;
        if (count != items.size()) {
            return whole(answer, count);
        }
        List<BatchPart<?>> read = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            read.add(BatchPart.read(items.get(i), answer, parts[i], unknown));
        }
        // The refusal of a batch of one and the refusal of the one request in it look the same, and neither is a
        // success.
        Answer outcome = count == 1 && read.get(0).isRefused()
                ? AnswerReader.read(answer.part(batch.getApiMethodName(), parts[0]), unknown, refused -> refused)
                : ParsedAnswer.withoutFields(answer);
        return new TaobaoBatchResponse(outcome, read);
    }

    private TaobaoBatchResponse whole(ReceivedAnswer answer, int count) {
        TaobaoBatchResponse whole = count == 1
                ? AnswerReader.read(answer, unknown, batch::read)
                : batch.read(ParsedAnswer.withoutFields(answer));
        if (whole.isSuccess()) {
            throw new DecodeException(
                    "a batch of " + items.size() + " requests was answered in " + count + " parts", null);
        }
        return whole;
    }
}
