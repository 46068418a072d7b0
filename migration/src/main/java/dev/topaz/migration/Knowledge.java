package dev.topaz.migration;

import dev.topaz.migration.sdk.SdkJar;
import dev.topaz.migration.source.Import;
import dev.topaz.migration.source.JavaSource;
import dev.topaz.model.Side;
import java.util.Optional;

/** Which types the official SDK has, as far as table, jar and specs tell. */
final class Knowledge {
    private final OfficialSdk sdk;
    private final Optional<SdkJar> jar;
    private final ApiNames apis;

    Knowledge(OfficialSdk sdk, Optional<SdkJar> jar, ApiNames apis) {
        this.sdk = sdk;
        this.jar = jar;
        this.apis = apis;
    }

    /** What the words of a source mean. */
    SourceNames names(ProjectSource source, Project project, Targets targets) {
        return SourceNames.of(
                source.java(),
                word -> project.hasNeighbour(source, word),
                name -> exists(name, source.java(), targets));
    }

    private boolean exists(OfficialName name, JavaSource source, Targets targets) {
        boolean inJar =
                jar.filter(each -> each.classes().contains(name.outermost())).isPresent();
        return switch (name.shelf()) {
            case REQUEST, RESPONSE ->
                name.isOfApi() && (name.inner().isEmpty() ? inJar || isApi(name, source) : hasInner(name, targets));
            case OBJECT -> inJar || targets.hasObject(name.className());
            case API_OBJECT -> inJar || targets.hasObjectOfApi(name);
            case ABILITY -> name.className().equals(AbilityName.className(name.packageName()));
            case CORE -> name.inner().isEmpty() && (inJar || sdk.knows(name.outermost()));
        };
    }

    /** Without the jar, an unknown class is one of an API if nothing else with a star could bring it. */
    private boolean isApi(OfficialName name, JavaSource source) {
        boolean alone = source.imports().stream()
                .filter(each -> each.kind() == Import.Kind.ALL)
                .allMatch(each -> JavaSource.isOfSdk(each.name()) || each.name().startsWith("java."));
        Optional<String> known = apis.known(name.apiClass());
        return known.filter(api -> isSpelled(name, api)).isPresent() || (known.isEmpty() && jar.isEmpty() && alone);
    }

    /** The newer SDK keeps the first word of every API. */
    private static boolean isSpelled(OfficialName name, String api) {
        return !name.isNewer() || name.className().startsWith(AbilityName.newer(name.apiClass(), api));
    }

    private static boolean hasInner(OfficialName name, Targets targets) {
        return targets.side(name).stream()
                .map(Side::structs)
                .flatMap(structs -> structs.stream())
                .anyMatch(struct -> struct.className().equals(name.inner()));
    }
}
