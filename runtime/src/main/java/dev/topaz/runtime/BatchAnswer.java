package dev.topaz.runtime;

import dev.topaz.runtime.decode.AnswerReader;
import dev.topaz.runtime.decode.DecodedAnswer;
import dev.topaz.runtime.decode.Received;
import dev.topaz.runtime.observe.UnknownFields;
import dev.topaz.runtime.wire.BatchBody;
import java.util.ArrayList;
import java.util.List;

/** Takes the answer to a batch apart. */
final class BatchAnswer {
    private BatchAnswer() {}

    /**
     * As many parts as requests are their answers, in order; one refusal in place of several is of the whole batch.
     *
     * @throws TopDecodeException for any other number of parts
     */
    static TaobaoBatchResponse read(TaobaoBatchRequest batch, Received answer, UnknownFields unknown) {
        String[] parts = answer.parts(BatchBody.SEPARATOR);
        int count = parts.length > 1 && parts[parts.length - 1].isBlank() ? parts.length - 1 : parts.length;
        List<TaobaoBatchRequest.Item<?>> items = batch.items();
        if (count == items.size()) {
            List<TaobaoBatchResponse.Part<?>> read = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                read.add(part(items.get(i), answer, parts[i], unknown));
            }
            return new TaobaoBatchResponse(DecodedAnswer.withoutFields(answer), read);
        }
        TaobaoBatchResponse whole =
                count == 1 ? AnswerReader.read(answer, unknown, batch::read) : batch.read(DecodedAnswer.withoutFields(answer));
        if (whole.isSuccess()) {
            throw new TopDecodeException(
                    "a batch of " + items.size() + " requests was answered in " + count + " parts", null);
        }
        return whole;
    }

    private static <T extends TaobaoResponse> TaobaoBatchResponse.Part<T> part(
            TaobaoBatchRequest.Item<T> item, Received answer, String text, UnknownFields unknown) {
        TaobaoRequest<T> request = item.request();
        try {
            T response = item.read(answer.part(request.getApiMethodName(), text), unknown);
            return new TaobaoBatchResponse.Part.Read<>(request, response);
        } catch (TopDecodeException e) {
            return new TaobaoBatchResponse.Part.Unreadable<>(request, e);
        }
    }
}
