package dev.topaz.explorer.call;

import dev.topaz.runtime.AnswerFormat;
import dev.topaz.runtime.sign.SignMethod;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The call that the user has filled in on the page.
 *
 * @param params the parameters by wire name, as text
 * @param session empty for the one of the target
 */
public record CallOrder(
        String api,
        Target.Id target,
        Map<String, String> params,
        Map<String, Upload> files,
        String session,
        SignMethod signMethod,
        AnswerFormat format,
        Checking checking,
        Step step,
        Show show) {

    /** Everything has a default, and the one of the API is none that anybody knows. */
    public CallOrder(
            @Nullable String api,
            Target.@Nullable Id target,
            @Nullable Map<String, String> params,
            @Nullable Map<String, Upload> files,
            @Nullable String session,
            @Nullable SignMethod signMethod,
            @Nullable AnswerFormat format,
            @Nullable Checking checking,
            @Nullable Step step,
            @Nullable Show show) {
        this.api = api == null ? "" : api;
        this.target = target == null ? Target.Id.FAKE : target;
        this.params = params == null ? Map.of() : Map.copyOf(params);
        this.files = files == null ? Map.of() : Map.copyOf(files);
        this.session = session == null ? "" : session;
        this.signMethod = signMethod == null ? SignMethod.HMAC_SHA256 : signMethod;
        this.format = format == null ? AnswerFormat.JSON : format;
        this.checking = checking == null ? Checking.HERE : checking;
        this.step = step == null ? Step.SEND : step;
        this.show = show == null ? Show.MASKED : show;
    }

    /**
     * A file.
     *
     * @param content in Base64 on its way here
     */
    public record Upload(String name, String type, byte[] content) {}

    /** Who looks at the documented limits. */
    public enum Checking {
        HERE,
        GATEWAY
    }

    /** How far to go. */
    public enum Step {
        /** Signs, and shows what would be sent. */
        SIGN,
        SEND
    }

    /** Whether the session is shown. */
    public enum Show {
        MASKED,
        SESSION
    }

    /** Returns a description without values. */
    @Override
    public String toString() {
        return "CallOrder[" + api + ", " + params.size() + " parameters]";
    }
}
