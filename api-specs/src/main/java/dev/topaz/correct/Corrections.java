package dev.topaz.correct;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The corrections of a folder of specs. A line is one of them, and lines that begin with {@code #} say why:
 *
 * <pre>
 * # The platform answers texts: ticket 4711.
 * taobao.trade.get response/trade/status type Number -> String
 * taobao.trade.get request/tid required false -> true
 * taobao.trade.get response/trade/statu name statu -> status
 * </pre>
 */
public final class Corrections {
    /** The name of the file, beside the specs. */
    public static final String FILE = "corrections.txt";

    private static final Pattern LINE = Pattern.compile(
            "(\\S+)\\s+((?:request|response)(?:/\\S+)+)\\s+(name|type|required)\\s+(.*?)\\s*->\\s*(.+)");

    private final List<Correction> corrections;

    private Corrections(List<Correction> corrections) {
        this.corrections = corrections;
    }

    /**
     * Reads a file of corrections.
     *
     * @param problems receives the lines that are none
     */
    public static Corrections read(String file, String text, List<Problem> problems) {
        List<Correction> corrections = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            Location at = new Location(file, ++number, 1);
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                corrections.add(correction(parts, at, problems));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                problems.add(new Problem(
                        CorrectionProblem.BAD_CORRECTION,
                        "'" + line + "' is no correction",
                        at,
                        "it looks like: taobao.trade.get response/trade/status type Number -> String"));
            }
        }
        return new Corrections(corrections);
    }

    /** No corrections at all. */
    public static Corrections none() {
        return new Corrections(List.of());
    }

    private static Correction correction(Matcher parts, Location at, List<Problem> problems) {
        Correction.Aspect aspect = Correction.Aspect.valueOf(parts.group(3).toUpperCase(Locale.ROOT));
        String actual = parts.group(5);
        if (aspect == Correction.Aspect.REQUIRED && !Set.of("true", "false").contains(actual)) {
            problems.add(new Problem(
                    CorrectionProblem.BAD_CORRECTION, "'required' can be true or false, not '" + actual + "'", at, ""));
        }
        return new Correction(parts.group(1), parts.group(2), aspect, parts.group(4), actual, at);
    }

    /** The APIs that are corrected. */
    public Set<String> apis() {
        Set<String> apis = new TreeSet<>();
        corrections.forEach(correction -> apis.add(correction.api()));
        return apis;
    }

    /** A problem for each correction of this API, which has no document here. */
    public List<Problem> withoutDocument(String api) {
        return corrections.stream()
                .filter(correction -> correction.api().equals(api))
                .map(correction -> unused(correction, "there is no document of " + api))
                .toList();
    }

    /**
     * The document as it ought to be.
     *
     * @param problems receives a problem for each correction that does not apply
     */
    public ApiSpec apply(ApiSpec spec, List<Problem> problems) {
        List<Correction> unused = new ArrayList<>(corrections.stream()
                .filter(correction -> correction.api().equals(spec.name()))
                .toList());
        ApiSpec corrected =
                spec.withParams(apply("request", spec.request(), unused), apply("response", spec.response(), unused));
        unused.forEach(correction ->
                problems.add(unused(correction, "the document does not say '" + correction.documented() + "' there")));
        return corrected;
    }

    private static List<ParamSpec> apply(String path, List<ParamSpec> params, List<Correction> unused) {
        return params.stream()
                .map(param -> apply(path + "/" + param.name(), param, unused))
                .toList();
    }

    private static ParamSpec apply(String path, ParamSpec param, List<Correction> unused) {
        return new ParamSpec(
                value(path, Correction.Aspect.NAME, param.name(), unused),
                value(path, Correction.Aspect.TYPE, param.type(), unused),
                Boolean.parseBoolean(
                        value(path, Correction.Aspect.REQUIRED, Boolean.toString(param.required()), unused)),
                param.example(),
                param.limits(),
                param.description(),
                apply(path, param.fields(), unused),
                param.children(),
                param.at());
    }

    private static String value(String path, Correction.Aspect aspect, String documented, List<Correction> unused) {
        for (Correction correction : unused) {
            if (correction.path().equals(path)
                    && correction.aspect() == aspect
                    && correction.documented().equals(documented)) {
                unused.remove(correction);
                return correction.actual();
            }
        }
        return documented;
    }

    private static Problem unused(Correction correction, String why) {
        return new Problem(
                CorrectionProblem.UNUSED_CORRECTION,
                "the correction of " + correction.api() + " " + correction.path() + " no longer applies: " + why,
                correction.at(),
                "delete the line, or mend its path or what it expects to find");
    }
}
