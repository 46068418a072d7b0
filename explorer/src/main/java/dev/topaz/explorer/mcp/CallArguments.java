package dev.topaz.explorer.mcp;

import dev.topaz.explorer.call.CallOrder;
import dev.topaz.explorer.call.ParamSamples;
import dev.topaz.explorer.call.Target;
import dev.topaz.resolve.WireType;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parameters of a call, turned from JSON into the text that travels: a list of single values is joined by commas, objects and
 * lists of objects become JSON text, a file is Base64 text.
 */
record CallArguments(ApiSpec api, Map<String, String> params, Map<String, CallOrder.Upload> files) {
    private static final String BINARY = "application/octet-stream";

    /**
     * Reads the arguments of a tool.
     *
     * @throws ToolException for a parameter that the API does not have, and for a file that is not Base64
     */
    static CallArguments of(ApiSpec api, Map<?, ?> values) {
        Map<String, ParamSpec> known =
                api.request().stream().collect(Collectors.toMap(ParamSpec::name, param -> param, (one, same) -> one));
        CallArguments arguments = new CallArguments(api, new HashMap<>(), new HashMap<>());
        values.forEach((name, value) -> {
            ParamSpec param = known.get(String.valueOf(name));
            if (param == null) {
                throw new ToolException(unknown(api, String.valueOf(name)));
            }
            if (value != null) {
                arguments.put(param, value);
            }
        });
        return arguments;
    }

    /**
     * Returns the required parameters of an API with their documented examples, or with plausible values where there are none; a file
     * is left out.
     */
    static CallArguments examples(ApiSpec api) {
        ParamSamples samples = ParamSamples.of(api);
        Map<String, String> params = new HashMap<>();
        api.request().stream()
                .filter(ParamSpec::required)
                .forEach(param -> params.put(param.name(), samples.usual(param.name())));
        return new CallArguments(api, params, Map.of());
    }

    /** Returns a call of the fake gateway. */
    CallOrder order(CallOrder.Checking checking) {
        return order(Target.Id.FAKE, checking);
    }

    /** Returns a call. */
    CallOrder order(Target.Id target, CallOrder.Checking checking) {
        return new CallOrder(api.name(), target, params, files, null, null, null, checking, null, null);
    }

    private void put(ParamSpec param, Object value) {
        if (isFile(param)) {
            files.put(param.name(), new CallOrder.Upload(param.name(), BINARY, bytes(param, value)));
        } else {
            params.put(param.name(), text(param, value));
        }
    }

    private static String text(ParamSpec param, Object value) {
        if (value instanceof List<?> list && isJoined(param)) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        boolean isStructure = value instanceof Map<?, ?> || value instanceof List<?>;
        return isStructure ? JsonMapper.shared().writeValueAsString(value) : String.valueOf(value);
    }

    private static byte[] bytes(ParamSpec param, Object value) {
        try {
            return Base64.getDecoder().decode(String.valueOf(value));
        } catch (IllegalArgumentException e) {
            throw new ToolException("The parameter " + param.name() + " is a file: give its bytes as Base64 text.");
        }
    }

    private static boolean isFile(ParamSpec param) {
        return WireType.of(param)
                .scalar()
                .map(ScalarType::form)
                .filter(ValueForm.FILE::equals)
                .isPresent();
    }

    private static boolean isJoined(ParamSpec param) {
        return WireType.of(param) instanceof WireType.Listed list && list.isJoined();
    }

    private static String unknown(ApiSpec api, String name) {
        String known = api.request().stream().map(ParamSpec::name).collect(Collectors.joining(", "));
        return api.name() + " has no parameter '" + name + "'; "
                + (known.isEmpty() ? "it takes none." : "it takes " + known + ".");
    }
}
