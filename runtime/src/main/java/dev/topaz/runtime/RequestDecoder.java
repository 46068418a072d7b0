package dev.topaz.runtime;

import dev.topaz.runtime.call.AnswerStatus;
import dev.topaz.runtime.call.DecodedAnswer;
import dev.topaz.runtime.call.ResponseDecoder;
import dev.topaz.runtime.call.UndecodableException;
import dev.topaz.runtime.decode.CharacterSet;
import dev.topaz.runtime.decode.DecodeException;
import dev.topaz.runtime.decode.ErrorFields;
import dev.topaz.runtime.decode.ParsedAnswer;
import dev.topaz.runtime.decode.ReceivedAnswer;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.observe.UnknownFields;
import dev.topaz.runtime.redact.Secrets;
import org.jspecify.annotations.Nullable;

/** Reads the answer to one request. */
final class RequestDecoder implements ResponseDecoder {
    private final TaobaoRequest<?> request;
    private final UnknownFields unknown;

    RequestDecoder(TaobaoRequest<?> request, UnknownFields unknown) {
        this.request = request;
        this.unknown = unknown;
    }

    @Override
    public DecodedAnswer decode(HttpAnswer answer, Secrets secrets) throws UndecodableException {
        try {
            TaobaoResponse response = request.read(received(request.getApiMethodName(), answer, secrets), unknown);
            return new DecodedAnswer(response, status(response, secrets));
        } catch (DecodeException e) {
            throw new UndecodableException(e.reason(), e.getCause());
        }
    }

    @Override
    public DecodedAnswer refusedLocally(AnswerStatus refusal) {
        return new DecodedAnswer(request.read(refusal(request.getApiMethodName(), refusal)), refusal);
    }

    static Answer refusal(String apiName, AnswerStatus refusal) {
        return ParsedAnswer.refusedBeforeSending(
                apiName, new ErrorFields(refusal.code(), refusal.msg(), refusal.subCode(), refusal.subMsg()));
    }

    static ReceivedAnswer received(String apiName, HttpAnswer answer, Secrets secrets) {
        String contentType = answer.headers().get("content-type");
        return new ReceivedAnswer(
                apiName,
                answer.body(),
                CharacterSet.of(contentType == null ? "" : contentType, answer.body()),
                answer.headers(),
                secrets);
    }

    /** Returns the status without the secrets that the service behind the platform may repeat. */
    private static AnswerStatus status(TaobaoResponse response, Secrets secrets) {
        BusinessFailure failure = response.businessFailure().orElse(null);
        return failure == null
                ? status(response)
                : AnswerStatus.businessFailure(
                                secrets.hiddenIn(text(failure.code())), secrets.hiddenIn(text(failure.msg())))
                        .requestId(text(response.getRequestId()));
    }

    static AnswerStatus status(TaobaoResponse response) {
        AnswerStatus status = response.isSuccess()
                ? AnswerStatus.success("")
                : AnswerStatus.refusal(
                        text(response.getErrorCode()),
                        text(response.getMsg()),
                        text(response.getSubCode()),
                        text(response.getSubMsg()));
        return status.requestId(text(response.getRequestId()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
