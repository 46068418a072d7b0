package dev.topaz.migration;

import dev.topaz.migration.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sources that stand for classes of the official SDK where its jar is not at hand. Those of its own part have all public members;
 * those of APIs have none, because a jar has the APIs of one app.
 */
final class StandIns {
    /** The folder of their paths, which no project has. */
    static final String FOLDER = "stand-in/";

    private static final String RESOURCE = "official-types.txt";
    private static final Pattern BLOCK = Pattern.compile(
            "^package ([\\w.]+);\\R(?:public |abstract |final )*(?:class|interface|enum|@interface) (\\w+)[^\\n]*\\n.*?^}$",
            Pattern.MULTILINE | Pattern.DOTALL);

    private final Map<String, String> texts = new TreeMap<>();

    private StandIns() {}

    /**
     * Writes what is needed for the types that a project names.
     *
     * @param named the types of the official SDK that the sources name
     * @param known whether a type is there already: in a jar, or among the sources of the project
     */
    static List<SourceText> of(Collection<OfficialName> named, Predicate<String> known) {
        StandIns standIns = new StandIns();
        standIns.core();
        standIns.apis(named);
        standIns.texts.putAll(AbilityStandIns.of(named));
        List<SourceText> sources = new ArrayList<>();
        standIns.texts.forEach((name, text) -> {
            if (!known.test(name)) {
                sources.add(new SourceText(FOLDER + name.replace('.', '/') + ".java", text));
            }
        });
        return sources;
    }

    private void core() {
        try (InputStream in = StandIns.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            Matcher block = BLOCK.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (block.find()) {
                texts.put(block.group(1) + "." + block.group(2), block.group());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private void apis(Collection<OfficialName> named) {
        Map<String, Set<String>> inner = new TreeMap<>();
        for (OfficialName name : named) {
            boolean ofApi = !name.isNewer() && (name.isOfApi() || name.shelf() == OfficialName.Shelf.OBJECT);
            if (ofApi && !name.className().isEmpty()) {
                Set<String> nested = inner.computeIfAbsent(name.outermost(), each -> new TreeSet<>());
                if (name.inner().matches("[A-Z]\\w*")) {
                    nested.add(name.inner());
                }
                if (name.isOfApi()) {
                    inner.computeIfAbsent(OfficialName.request(name.apiClass()), each -> new TreeSet<>());
                    inner.computeIfAbsent(OfficialName.response(name.apiClass()), each -> new TreeSet<>());
                }
            }
        }
        inner.forEach((name, nested) -> texts.put(name, text(OfficialName.parse(name), nested)));
    }

    private static String text(OfficialName name, Set<String> nested) {
        String parent = switch (name.shelf()) {
            case REQUEST ->
                "com.taobao.api.BaseTaobaoRequest<" + OfficialName.response(name.apiClass())
                        + "> implements com.taobao.api.TaobaoUploadRequest<" + OfficialName.response(name.apiClass())
                        + ">";
            case RESPONSE -> "com.taobao.api.TaobaoResponse";
            case OBJECT, API_OBJECT, ABILITY, CORE -> "com.taobao.api.TaobaoObject";
        };
        StringBuilder text = new StringBuilder("package " + name.packageName() + ";\n");
        text.append("public class " + name.className() + " extends " + parent + " {\n");
        nested.forEach(
                each -> text.append("public static class " + each + " extends com.taobao.api.TaobaoObject {}\n"));
        return text.append("}\n").toString();
    }
}
