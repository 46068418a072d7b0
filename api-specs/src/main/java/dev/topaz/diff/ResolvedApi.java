package dev.topaz.diff;

import dev.topaz.diff.ClassMembers.Position;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Conventions;
import dev.topaz.model.SessionUse;
import dev.topaz.model.Shape;
import dev.topaz.model.Side;
import dev.topaz.model.TopicModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.resolve.SharedTypeNames;
import dev.topaz.spec.ApiSpec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A document, and what it means in Java.
 *
 * @param request of a topic, which has none, a side without fields
 * @param shared the names of classes that the package shares, which are among those of both sides
 */
record ResolvedApi(
        ApiSpec spec, SessionUse session, Conventions conventions, Side request, Side response, Set<String> shared) {
    /**
     * Returns those of the documents that mean something, by name: all of one package, as their classes share it.
     *
     * @param sharedTypes the object types that they share
     */
    static SortedMap<String, ResolvedApi> all(Collection<ApiSpec> specs, Set<String> sharedTypes) {
        Map<String, ApiSpec> byName = new TreeMap<>();
        specs.forEach(spec -> byName.put(spec.name(), spec));
        Resolution resolution =
                ApiResolver.resolve(byName.values(), List.of(), new SharedTypeNames(sharedTypes, List.of()));
        PackageClasses classes = new PackageClasses(resolution.sharedTypes());
        SortedMap<String, ResolvedApi> resolved = new TreeMap<>();
        resolution
                .apis()
                .forEach(api -> Optional.ofNullable(byName.get(api.apiName()))
                        .ifPresent(spec -> resolved.put(spec.name(), of(spec, api, classes))));
        resolution
                .topics()
                .forEach(topic -> Optional.ofNullable(byName.get(topic.topic()))
                        .ifPresent(spec -> resolved.put(spec.name(), of(spec, topic))));
        return resolved;
    }

    private static ResolvedApi of(ApiSpec spec, ApiModel api, PackageClasses classes) {
        return new ResolvedApi(
                spec,
                api.session(),
                api.conventions(),
                classes.beside(api.request()),
                classes.beside(api.response()),
                classes.names());
    }

    private static ResolvedApi of(ApiSpec spec, TopicModel topic) {
        Side nothing = new Side(topic.content().className(), new Shape(List.of(), List.of()), List.of());
        return new ResolvedApi(spec, SessionUse.EITHER, Conventions.NONE, nothing, topic.content(), Set.of());
    }

    /** Returns what the paths of one side begin with. */
    static String root(Position position) {
        return switch (position) {
            case REQUEST -> "request";
            case RESPONSE -> "response";
        };
    }

    Side side(Position position) {
        return switch (position) {
            case REQUEST -> request;
            case RESPONSE -> response;
        };
    }

    SidePlaces places(Position position) {
        return switch (position) {
            case REQUEST -> new SidePlaces(root(position), spec.request(), request);
            case RESPONSE -> new SidePlaces(root(position), spec.response(), response);
        };
    }
}
