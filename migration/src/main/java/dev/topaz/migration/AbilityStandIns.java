package dev.topaz.migration;

import dev.topaz.migration.OfficialName.Shelf;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sources that stand for classes of the newer official SDK. An ability has a method for each of its requests that the project names;
 * requests, answers and objects have no members of their own.
 */
final class AbilityStandIns {
    private static final String ROOT = "com.taobao.top.";
    private static final String CLIENT = ROOT + "TopApiClient";
    private static final String RESPONSE = ROOT + "TopApiResponse";

    private static final Map<String, String> CORE = Map.of(
            CLIENT,
            "public interface TopApiClient {}",
            ROOT + "DefaultTopApiClient",
            """
                    public class DefaultTopApiClient implements TopApiClient {
                      public DefaultTopApiClient(String appKey, String appSecret, String serverUrl) {}
                      public DefaultTopApiClient(
                          String appKey, String appSecret, String serverUrl, long connectTimeout, long readTimeout) {}
                    }""",
            RESPONSE,
            """
                    public class TopApiResponse {
                      public native boolean isSuccess();
                      public native String getMsg();
                      public native String getSubCode();
                      public native String getSubMsg();
                      public native String getRequestId();
                      public native String getBody();
                    }""",
            ROOT + "TopFileItem",
            """
                    public class TopFileItem {
                      public TopFileItem(java.io.File file) {}
                      public TopFileItem(String path) {}
                      public TopFileItem(String fileName, byte[] content) {}
                      public TopFileItem(String fileName, byte[] content, String mimeType) {}
                    }""");

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Set<String>> calls = new TreeMap<>();

    private AbilityStandIns() {}

    /**
     * Returns the texts of the sources, by the names of their classes in full.
     *
     * @param named the types of the official SDK that the sources name
     */
    static Map<String, String> of(Collection<OfficialName> named) {
        AbilityStandIns standIns = new AbilityStandIns();
        named.stream().filter(OfficialName::isNewer).forEach(standIns::add);
        if (!standIns.texts.isEmpty() || !standIns.calls.isEmpty()) {
            CORE.forEach((name, text) -> standIns.put(name, text));
        }
        standIns.calls.forEach(standIns::ability);
        return standIns.texts;
    }

    private void add(OfficialName name) {
        String ability = AbilityName.ability(name.packageName());
        Set<String> methods = calls.computeIfAbsent(ability, each -> new TreeSet<>());
        if (name.shelf() == Shelf.API_OBJECT) {
            put(name.outermost(), "public class " + name.className() + " {}");
        }
        if (name.isOfApi()) {
            String request = AbilityName.request(name);
            String response = AbilityName.response(name);
            String api = OfficialName.parse(request).className().replaceFirst("Request$", "");
            put(request, "public class " + api + "Request {}");
            put(response, "public class " + api + "Response extends " + RESPONSE + " {}");
            String method = "public native " + response + " " + AbilityName.method(api) + "(" + request + " request";
            methods.add(method + ") throws java.io.IOException;");
            methods.add(method + ", String session) throws java.io.IOException;");
        }
    }

    private void ability(String ability, Set<String> methods) {
        String name = AbilityName.className(ability);
        put(
                ability + "." + name,
                "public class " + name + " {\npublic " + name + "(" + CLIENT + " client) {}\n"
                        + String.join("\n", methods) + "\n}");
    }

    private void put(String name, String text) {
        texts.put(name, "package " + name.substring(0, name.lastIndexOf('.')) + ";\n" + text + "\n");
    }
}
