package dev.topaz.migration;

import dev.topaz.model.ApiModel;
import dev.topaz.model.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the types of the official SDK went: to the runtime, to generated classes, or nowhere. */
final class Targets {
    private static final Pattern INNER = Pattern.compile("([A-Z]\\w*)((?:\\.[a-z].*)?)");

    private final OfficialSdk sdk;
    private final String packageName;
    private final GeneratedTypes generated;
    private final Map<String, ApiModel> models = new TreeMap<>();
    /** What takes the place of types of the message channel, where that moves. */
    private final Map<String, String> ofMessages = new TreeMap<>();

    /**
     * Prepares the answers.
     *
     * @param packageName that of the generated classes
     * @param models by the class of the API
     */
    Targets(OfficialSdk sdk, String packageName, GeneratedTypes generated, Map<String, ApiModel> models) {
        this.sdk = sdk;
        this.packageName = packageName;
        this.generated = generated;
        this.models.putAll(models);
    }

    /** Returns the same, with the message channel moved as well. */
    Targets withMessages() {
        Targets targets = new Targets(sdk, packageName, generated, models);
        targets.ofMessages.putAll(MessageTypes.MOVED);
        return targets;
    }

    /** Returns the package of the generated classes. */
    String packageName() {
        return packageName;
    }

    /** Returns the generated classes. */
    GeneratedTypes generated() {
        return generated;
    }

    /** Returns what takes the place of a type. */
    Target of(OfficialName name) {
        return switch (name.shelf()) {
            case REQUEST, RESPONSE -> name.isOfApi() ? ofApi(name) : core(name);
            case OBJECT -> object(name);
            case API_OBJECT -> objectOfApi(name);
            case ABILITY -> new Target.Moved(OfficialSdk.client(), "");
            case CORE -> core(name);
        };
    }

    /** Returns the request or response that a class is; empty when there is no spec of it. */
    Optional<Side> side(OfficialName name) {
        return name.isOfApi()
                ? Optional.ofNullable(models.get(name.apiClass()))
                        .map(api -> name.shelf() == OfficialName.Shelf.REQUEST ? api.request() : api.response())
                : Optional.empty();
    }

    /** Returns whether any generated class is, or has, an object of this name. */
    boolean hasObject(String className) {
        return generated.sharedClass(className).isPresent()
                || !generated.homes(className).isEmpty();
    }

    /** Returns whether an API that is used has an object that the newer SDK names so. */
    boolean hasObjectOfApi(OfficialName name) {
        return !objects().homes(name.className()).isEmpty();
    }

    private AbilityObjects objects() {
        return new AbilityObjects(generated.nesting());
    }

    /** Objects of the newer SDK are nested in the request or the response of their API, or shared where code makes them. */
    private Target objectOfApi(OfficialName name) {
        List<AbilityObjects.Home> homes = objects().homes(name.className());
        if (homes.isEmpty()) {
            return new Target.Stays("import the spec of its API");
        }
        AbilityObjects.Home home = homes.get(0);
        String nested = home.side().className() + "." + home.struct().className();
        return new Target.Moved(
                packageName + "."
                        + generated.sharedClass(home.struct().className()).orElse(nested) + behind(name),
                "");
    }

    private Target ofApi(OfficialName name) {
        Optional<Side> side = side(name);
        if (side.isEmpty()) {
            return new Target.Stays(
                    name.isNewer() ? "import its spec" : "import its spec, or run again with --derive and the jar");
        }
        // An object that became shared is nested no more; behind it may stand a member, such as "class".
        Matcher inner = INNER.matcher(name.inner());
        Optional<String> shared = inner.matches()
                ? generated.sharedClass(inner.group(1)).map(type -> type + inner.group(2))
                : Optional.empty();
        return new Target.Moved(packageName + "." + shared.orElse(side.get().className() + behind(name)), "");
    }

    private Target core(OfficialName name) {
        if (ofMessages.containsKey(name.outermost())) {
            return new Target.Moved(ofMessages.get(name.outermost()) + behind(name), "");
        }
        OfficialSdk.Fate fate = sdk.fate(name.outermost());
        if (fate instanceof OfficialSdk.Fate.Moved moved) {
            return sdk.insteadOf(name.outermost(), name.inner())
                    .<Target>map(instead -> new Target.Stays(name.inner() + " is gone: " + instead))
                    .orElse(new Target.Moved(moved.name() + behind(name), fate.advice()));
        }
        return new Target.Stays(fate.advice());
    }

    /** Objects are shared where code shares them; those on which the specs contradict each other are nested in one place or in several. */
    private Target object(OfficialName name) {
        Optional<String> shared = generated.sharedClass(name.className());
        if (shared.isPresent()) {
            return new Target.Moved(packageName + "." + shared.get() + behind(name), "");
        }
        List<String> homes = generated.homes(name.className());
        if (homes.size() == 1) {
            return new Target.Moved(packageName + "." + homes.get(0) + "." + name.className() + behind(name), "");
        }
        return new Target.Stays(
                homes.isEmpty()
                        ? "no API that is used here has an object of this name"
                        : "the specs contradict each other: choose one of " + String.join(", ", homes));
    }

    private static String behind(OfficialName name) {
        return name.inner().isEmpty() ? "" : "." + name.inner();
    }
}
