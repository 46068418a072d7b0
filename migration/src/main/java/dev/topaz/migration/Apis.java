package dev.topaz.migration;

import dev.topaz.migration.sdk.Derivation;
import dev.topaz.migration.sdk.SdkJar;
import dev.topaz.migration.sdk.SdkRequest;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecXml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the APIs behind official classes, and their specs. */
final class Apis {
    private static final String REQUESTS = "com.taobao.api.request.";

    /** Where specs come from that no place has. */
    enum Missing {
        /** Left to the person, who is told how to import them. */
        REPORTED,
        /** Written from the classes of the jar. */
        DERIVED
    }

    private final SpecLibrary library;
    private final Optional<SdkJar> jar;
    private final Missing missing;
    private final ApiNames names;
    private final Map<String, TreeSet<String>> places = new TreeMap<>();
    /** The requests of the newer SDK, for APIs that no code calls with the older one. */
    private final Map<String, String> newer = new TreeMap<>();

    Apis(SpecLibrary library, Optional<SdkJar> jar, Missing missing) {
        this.library = library;
        this.jar = jar;
        this.missing = missing;
        this.names = new ApiNames(library.apiNames());
    }

    ApiNames names() {
        return names;
    }

    /** Notes that an official class of an API is named somewhere. */
    void use(OfficialName name, Collection<String> where) {
        if (name.isOfApi()) {
            places.computeIfAbsent(name.apiClass(), each -> new TreeSet<>()).addAll(where);
            if (name.isNewer()) {
                newer.putIfAbsent(name.apiClass(), AbilityName.request(name));
            } else {
                newer.put(name.apiClass(), "");
            }
        }
    }

    /** Every API whose classes are named somewhere, in alphabetical order of the classes. */
    List<UsedApi> used(Map<OfficialName, Collection<String>> uses, List<Problem> problems) {
        uses.forEach(this::use);
        return used(problems);
    }

    /** Every API that is used, in alphabetical order of the classes. */
    List<UsedApi> used(List<Problem> problems) {
        List<UsedApi> used = new ArrayList<>();
        places.forEach((apiClass, where) -> used.add(api(apiClass, where, problems)));
        return Collections.unmodifiableList(used);
    }

    private UsedApi api(String apiClass, Collection<String> where, List<Problem> problems) {
        String className = REQUESTS + apiClass + "Request";
        Optional<SdkRequest> request = jar.flatMap(each -> each.request(className));
        Optional<String> inJar = request.map(SdkRequest::apiName);
        Optional<String> inSpecs = names.known(apiClass);
        UsedApi.KnownBy by = inJar.isPresent()
                ? UsedApi.KnownBy.JAR
                : inSpecs.isPresent() ? UsedApi.KnownBy.SPEC : UsedApi.KnownBy.RULE;
        String name = inJar.or(() -> inSpecs).orElseGet(() -> ApiNames.byRule(apiClass));
        Optional<SpecLibrary.Found> found = library.find(name, problems)
                .or(() -> request.flatMap(this::derived))
                .or(() -> library.inCatalogue(name));
        String inNewer = newer.getOrDefault(apiClass, "");
        return new UsedApi(name, apiClass, inNewer.isEmpty() ? className : inNewer, by, found, List.copyOf(where));
    }

    private Optional<SpecLibrary.Found> derived(SdkRequest request) {
        return missing == Missing.REPORTED
                ? Optional.empty()
                : jar.map(each -> new Derivation(each).spec(request))
                        .map(spec -> new SpecLibrary.Found(spec, SpecXml.write(spec), SpecLibrary.Origin.DERIVED));
    }
}
