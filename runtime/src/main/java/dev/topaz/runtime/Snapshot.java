package dev.topaz.runtime;

import dev.topaz.runtime.call.Call;
import dev.topaz.runtime.call.CallSettings;
import dev.topaz.runtime.call.FormPayload;
import dev.topaz.runtime.call.Payload;
import dev.topaz.runtime.call.RuleViolation;
import dev.topaz.runtime.observe.UnknownFields;
import dev.topaz.runtime.wire.Params;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Copies a request into a call, in the thread that entered the client, before anybody else can change the request. */
final class Snapshot {
    private final TaobaoRequest<?> request;
    private final CallSettings settings;
    private final UnknownFields unknown;

    Snapshot(TaobaoRequest<?> request, CallSettings settings, UnknownFields unknown) {
        this.request = request;
        this.settings = settings;
        this.unknown = unknown;
    }

    /** Checks the documented rules, and returns a call that says which one is broken. */
    Call checked(@Nullable String session) {
        try {
            request.check();
        } catch (ApiRuleException e) {
            RuleViolation violation = new RuleViolation(String.valueOf(e.getErrCode()), String.valueOf(e.getErrMsg()));
            return builder(new FormPayload(new Params(1)), session)
                    .violates(violation)
                    .build();
        } catch (UncheckedIOException e) {
            throw ExceptionTranslator.unreadableFile(request.getApiMethodName(), e);
        }
        return unchecked(session);
    }

    /** Returns the call, whatever the platform will say about it. */
    Call unchecked(@Nullable String session) {
        return builder(request.payload(), session).build();
    }

    private Call.Builder builder(Payload payload, @Nullable String session) {
        Call.Builder call = new Call.Builder(request.getApiMethodName(), payload, request.decoder(unknown), settings);
        request.writeTo(call);
        return call.session(session == null ? "" : session);
    }
}
