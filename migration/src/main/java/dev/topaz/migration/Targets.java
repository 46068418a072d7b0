package dev.topaz.migration;

import dev.topaz.model.ApiModel;
import dev.topaz.model.Side;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the types of the official SDK went: to the runtime, to generated classes, or nowhere. */
final class Targets {
    private final OfficialSdk sdk;
    private final String packageName;
    private final Map<String, ApiModel> models = new TreeMap<>();

    /**
     * @param packageName that of the generated classes
     * @param models by the class of the API
     */
    Targets(OfficialSdk sdk, String packageName, Map<String, ApiModel> models) {
        this.sdk = sdk;
        this.packageName = packageName;
        this.models.putAll(models);
    }

    /** The package of the generated classes. */
    String packageName() {
        return packageName;
    }

    /**
     * What takes the place of a type.
     *
     * @param near the APIs that the source uses, for objects that the old SDK shared between APIs
     */
    Target of(OfficialName name, Collection<String> near) {
        return switch (name.shelf()) {
            case REQUEST, RESPONSE -> name.isOfApi() ? generated(name) : core(name);
            case OBJECT -> object(name, near);
            case CORE -> core(name);
        };
    }

    /** The model of the API that a class belongs to; empty when there is no spec of it. */
    Optional<ApiModel> model(OfficialName name) {
        return name.isOfApi() ? Optional.ofNullable(models.get(name.apiClass())) : Optional.empty();
    }

    /** The request or response that a class is; empty when there is no spec of it. */
    Optional<Side> side(OfficialName name) {
        return model(name).map(api -> name.shelf() == OfficialName.Shelf.REQUEST ? api.request() : api.response());
    }

    /** Whether any answer has an object of this name. */
    boolean hasObject(String className) {
        return !homes(models.keySet(), className).isEmpty();
    }

    private Target generated(OfficialName name) {
        String className = side(name).map(Side::className).orElse(name.className());
        return new Target.Moved(packageName + "." + className + behind(name), "");
    }

    private Target core(OfficialName name) {
        OfficialSdk.Fate fate = sdk.fate(name.outermost());
        if (fate instanceof OfficialSdk.Fate.Moved moved) {
            return sdk.insteadOf(name.outermost(), name.inner())
                    .<Target>map(instead -> new Target.Stays(name.inner() + " is gone: " + instead))
                    .orElse(new Target.Moved(moved.name() + behind(name), fate.advice()));
        }
        return new Target.Stays(fate.advice());
    }

    /** Objects are nested where they are documented, and never shared; docs/adr/0005. */
    private Target object(OfficialName name, Collection<String> near) {
        List<String> nearby = homes(near, name.className());
        List<String> homes = nearby.isEmpty() ? homes(models.keySet(), name.className()) : nearby;
        if (homes.size() == 1) {
            return new Target.Moved(packageName + "." + homes.get(0) + "." + name.className() + behind(name), "");
        }
        return new Target.Stays(
                homes.isEmpty()
                        ? "no API that is used here has an object of this name"
                        : "the old SDK shared it, Topaz does not: choose one of " + String.join(", ", homes));
    }

    /** The classes that have an object of this name in them; of an API whose both sides have it, the response. */
    private List<String> homes(Collection<String> apis, String className) {
        TreeSet<String> homes = new TreeSet<>();
        apis.stream()
                .map(models::get)
                .flatMap(Stream::ofNullable)
                .forEach(api -> Stream.of(api.response(), api.request())
                        .filter(side -> side.structs().stream()
                                .anyMatch(struct -> struct.className().equals(className)))
                        .findFirst()
                        .ifPresent(side -> homes.add(side.className())));
        return List.copyOf(homes);
    }

    private static String behind(OfficialName name) {
        return name.inner().isEmpty() ? "" : "." + name.inner();
    }
}
