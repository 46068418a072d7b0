package dev.topaz.migration;

import dev.topaz.resolve.SharedTypeNames;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.place.NamePattern;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The classes of the official SDKs that sources name, as the catalogue knows their APIs. */
final class UsedOfficialClasses {
    private static final Pattern API_CLASS = Pattern.compile("\\b([A-Z][A-Za-z0-9]+?)(Request|Response)\\b");
    private static final Pattern OBJECT = Pattern.compile("\\bcom\\.taobao\\.api\\.domain\\.(\\w+|\\*)");
    private static final Pattern ABILITY = Pattern.compile(
            "(com\\.taobao\\.top\\.(?:ability\\d*|defaultability))\\.(?:request|response)\\.(\\w+?)(?:Request|Response)\\b");
    private static final ApiCatalog CATALOGUE =
            ApiCatalog.installed(UsedOfficialClasses.class.getClassLoader()).orElseThrow();
    private static final ApiNames NAMES = new ApiNames(catalogued());

    /** The APIs whose objects an SDK of long ago shares; read once, and only if a project needs them. */
    private static final Supplier<List<ApiSpec>> PLATFORM = new Supplier<>() {
        private List<ApiSpec> specs = List.of();

        @Override
        public synchronized List<ApiSpec> get() {
            if (specs.isEmpty()) {
                specs = CATALOGUE.apiNames(NamePattern.of("taobao.*")).stream()
                        .flatMap(name -> spec(name).stream())
                        .toList();
            }
            return specs;
        }
    };

    private final String sources;

    /** @param sources the text of all of them */
    UsedOfficialClasses(String sources) {
        this.sources = sources;
    }

    private static Collection<String> catalogued() {
        Set<String> names = new TreeSet<>();
        for (String first : List.of("taobao", "alibaba", "tmall", "cainiao", "alipay", "aliyun")) {
            names.addAll(CATALOGUE.apiNames(NamePattern.of(first + ".*")));
        }
        return names;
    }

    /** The APIs whose requests or responses are named. */
    List<ApiSpec> apis() {
        Set<String> names = API_CLASS
                .matcher(sources)
                .results()
                .flatMap(match -> NAMES.known(match.group(1)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return specs(names);
    }

    /** The APIs that are called with the newer SDK, and the package of the ability of each. */
    Map<String, String> abilities() {
        Map<String, String> abilities = new TreeMap<>();
        ABILITY.matcher(sources)
                .results()
                .forEach(match -> NAMES.known(AbilityName.apiClass(match.group(2)))
                        .ifPresent(api -> abilities.put(api, match.group(1))));
        return abilities;
    }

    /** The objects that are taken from the package where an SDK of long ago has them. */
    SharedTypeNames sharedTypes() {
        Set<String> names =
                OBJECT.matcher(sources).results().map(match -> match.group(1)).collect(Collectors.toSet());
        return names.isEmpty() ? SharedTypeNames.NONE : new SharedTypeNames(names, PLATFORM.get());
    }

    static List<ApiSpec> specs(Collection<String> names) {
        return names.stream().flatMap(name -> spec(name).stream()).toList();
    }

    private static Optional<ApiSpec> spec(String name) {
        return CATALOGUE.find(name).map(ApiFacts::spec);
    }
}
