package dev.topaz.migration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which types of the official SDK extend which: a line of the table speaks of what is below it, too. */
final class OfficialParents {
    private static final String CORE = "com.taobao.api.";

    /** The client that the others extend. */
    static final String CLIENT = CORE + "DefaultTaobaoClient";

    private static final Map<String, List<String>> PARENTS = Map.of(
            CORE + "AutoRetryTaobaoClient", List.of(CLIENT),
            CORE + "ClusterTaobaoClient", List.of(CLIENT),
            CORE + "AutoRetryClusterTaobaoClient", List.of(CORE + "AutoRetryTaobaoClient", CLIENT),
            CORE + "BatchTaobaoClient", List.of(CLIENT),
            CORE + "BaseTaobaoRequest", List.of(CORE + "TaobaoRequest"),
            CORE + "TaobaoUploadRequest", List.of(CORE + "TaobaoRequest"),
            CORE + "TaobaoBatchRequest", List.of(CORE + "BaseTaobaoRequest", CORE + "TaobaoRequest"),
            CORE + "TaobaoBatchResponse", List.of(CORE + "TaobaoResponse"),
            CORE + "ApiRuleException", List.of(CORE + "ApiException"));

    private OfficialParents() {}

    /** Returns whether a class is one of the official SDK, by its name in full. */
    static boolean isOfficial(String className) {
        return className.startsWith(CORE);
    }

    /** Returns whether a class is a client that {@code DefaultTaobaoClient} of Topaz takes the place of. */
    static boolean isClient(String type) {
        return of(type).anyMatch(each -> each.equals(CLIENT));
    }

    /** Returns a type, then those above it; of a request or response of an API, those of all. */
    static Stream<String> of(String type) {
        OfficialName name = OfficialName.parse(type);
        if (name.isNewer()) {
            return Stream.of(type);
        }
        List<String> parents = switch (name.shelf()) {
            case REQUEST -> List.of(CORE + "TaobaoRequest", CORE + "BaseTaobaoRequest", CORE + "TaobaoUploadRequest");
            case RESPONSE -> List.of(CORE + "TaobaoResponse");
            case OBJECT, API_OBJECT, ABILITY -> List.of();
            case CORE -> PARENTS.getOrDefault(type, List.of());
        };
        return Stream.concat(Stream.of(type), parents.stream());
    }
}
