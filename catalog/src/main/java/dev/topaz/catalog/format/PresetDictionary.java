package dev.topaz.catalog.format;

import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.catalog.ApiFacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses what every block is compressed with: the encoded parameters that save the most, the best of them last, where the
 * distances are short.
 */
final class PresetDictionary {
    /** The window of the Deflate format, without the room that its implementation keeps free. */
    private static final int MAX_LENGTH = 32_000;

    /** A repetition costs about as much as this many bytes. */
    private static final int COST_OF_A_REPETITION = 2;

    private final Map<String, Integer> counts = new HashMap<>();

    private PresetDictionary() {}

    static byte[] of(Collection<ApiFacts> apis) {
        PresetDictionary dictionary = new PresetDictionary();
        for (ApiFacts api : apis) {
            ParamEncoder encoder = FactsEncoder.params(new FactsOutput(), api);
            dictionary.count(api.spec().request(), FactsDecoder.REQUEST, encoder);
            dictionary.count(api.spec().response(), FactsDecoder.RESPONSE, encoder);
        }
        return dictionary.best();
    }

    private void count(List<ParamSpec> params, String parent, ParamEncoder encoder) {
        for (ParamSpec param : params) {
            String path = parent + "/" + param.name();
            counts.merge(new String(encoder.head(param, path), StandardCharsets.ISO_8859_1), 1, Integer::sum);
            count(param.fields(), path, encoder);
        }
    }

    private byte[] best() {
        List<String> heads = new ArrayList<>(counts.keySet());
        heads.sort(Comparator.comparingInt(this::saved).reversed().thenComparing(Comparator.naturalOrder()));
        List<String> chosen = new ArrayList<>();
        int length = 0;
        for (String head : heads) {
            if (length + head.length() > MAX_LENGTH) {
                break;
            }
            length += head.length();
            chosen.add(head);
        }
        Collections.reverse(chosen);
        return String.join("", chosen).getBytes(StandardCharsets.ISO_8859_1);
    }

    private int saved(String head) {
        return counts.getOrDefault(head, 0) * (head.length() - COST_OF_A_REPETITION);
    }
}
