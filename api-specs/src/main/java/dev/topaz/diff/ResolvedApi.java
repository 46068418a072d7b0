package dev.topaz.diff;

import dev.topaz.diff.ClassMembers.Position;
import dev.topaz.model.ApiModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A document, and what it means in Java. */
record ResolvedApi(ApiSpec spec, ApiModel model) {
    /** Returns those of the documents that mean something, by name: all of one package, as their classes share it. */
    static SortedMap<String, ResolvedApi> all(Collection<ApiSpec> specs) {
        Map<String, ApiSpec> byName = new TreeMap<>();
        specs.forEach(spec -> byName.put(spec.name(), spec));
        Resolution resolution = ApiResolver.resolve(byName.values(), List.of());
        SortedMap<String, ResolvedApi> resolved = new TreeMap<>();
        resolution.apis().forEach(api -> {
            ApiSpec spec = byName.get(api.apiName());
            if (spec != null) {
                resolved.put(api.apiName(), new ResolvedApi(spec, api));
            }
        });
        return resolved;
    }

    /** Returns what the paths of one side begin with. */
    static String root(Position position) {
        return switch (position) {
            case REQUEST -> "request";
            case RESPONSE -> "response";
        };
    }

    SidePlaces places(Position position) {
        return switch (position) {
            case REQUEST -> new SidePlaces(root(position), spec.request(), model.request());
            case RESPONSE -> new SidePlaces(root(position), spec.response(), model.response());
        };
    }
}
