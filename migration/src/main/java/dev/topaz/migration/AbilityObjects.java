package dev.topaz.migration;

import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.JavaSource;
import dev.topaz.migration.source.MemberUse;
import dev.topaz.migration.source.MemberUses;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the object types of Topaz that a class such as {@code domain.TaobaoTradeGetOrder} of the newer SDK is. */
final class AbilityObjects {
    /** A request or response, and an object type in it. */
    record Home(Side side, Struct struct) {}

    private record Found(int length, ApiModel api) {}

    private final List<ApiModel> apis;

    /** @param apis those that the project uses */
    AbilityObjects(Collection<ApiModel> apis) {
        this.apis = List.copyOf(apis);
    }

    /** Returns where a class is at home: in a request, a response, or both; none if no API that is used has it. */
    List<Home> homes(String className) {
        return apis.stream()
                .map(api -> new Found(beginning(api).length(), api))
                .filter(found -> className.startsWith(beginning(found.api())))
                .sorted(Comparator.comparingInt(Found::length).reversed())
                .map(found -> homes(found.api(), className.substring(found.length())))
                .filter(homes -> !homes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String beginning(ApiModel api) {
        String request = api.request().className();
        return AbilityName.newer(request.substring(0, request.length() - "Request".length()), api.apiName());
    }

    private static List<Home> homes(ApiModel api, String type) {
        return Stream.of(api.request(), api.response())
                .flatMap(side -> side.structs().stream()
                        .filter(struct -> struct.className().equalsIgnoreCase(type)
                                || struct.typeWord().equalsIgnoreCase(type))
                        .map(struct -> new Home(side, struct)))
                .toList();
    }

    /**
     * Returns the simple names of the object types that have to be shared: those of answers that code makes or changes itself, and those
     * that are in the request and in the response of an API, for which the newer SDK has one class.
     */
    Set<String> shared(Attribution before, Collection<ProjectSource> sources, Collection<OfficialName> named) {
        Set<String> made = made(before, sources);
        Set<String> shared = new TreeSet<>();
        named.stream()
                .filter(name -> name.shelf() == OfficialName.Shelf.API_OBJECT)
                .map(OfficialName::className)
                .forEach(each -> {
                    List<Home> homes = homes(each);
                    boolean ofAnswer = homes.stream().anyMatch(home -> isAnswer(home.side()));
                    if (homes.size() > 1 || (ofAnswer && made.contains(each))) {
                        homes.forEach(home -> shared.add(home.struct().className()));
                    }
                });
        return shared;
    }

    private static Set<String> made(Attribution before, Collection<ProjectSource> sources) {
        return sources.stream()
                .flatMap(source -> MemberUses.in(before, source.path(), JavaSource::isOfNewerSdk).stream())
                .filter(AbilityObjects::changes)
                .map(use -> OfficialName.parse(use.owner()))
                .filter(name -> name.shelf() == OfficialName.Shelf.API_OBJECT)
                .map(OfficialName::className)
                .collect(Collectors.toSet());
    }

    private boolean isAnswer(Side side) {
        return apis.stream().anyMatch(api -> api.response().equals(side));
    }

    private static boolean changes(MemberUse use) {
        return use.member().isEmpty() || use.member().startsWith("set");
    }
}
