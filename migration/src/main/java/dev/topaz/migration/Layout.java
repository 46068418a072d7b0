package dev.topaz.migration;

import dev.topaz.migration.build.Generation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where new files go in a project.
 *
 * @param sources the folder that packages begin in; empty for the project itself
 * @param packageName of the type with {@code @TopApis}, and so of all generated classes
 */
record Layout(String sources, String packageName) {
    private static final String MAVEN = "src/main/java";
    /** Specs that are in the folder of the project after the move. */
    private static final Set<SpecLibrary.Origin> OWN_SPECS =
            Set.of(SpecLibrary.Origin.PROJECT, SpecLibrary.Origin.NAMED, SpecLibrary.Origin.DERIVED);

    /**
     * The folder with the most sources that speak of the official SDK, tests last, and below it the package that these
     * sources have in common.
     *
     * @param order the package, if one is wanted, and the module that new files belong to
     */
    static Layout of(List<ProjectSource> sources, Order order) {
        String home = order.home()
                .filter(each -> !each.isEmpty())
                .map(each -> each + "/")
                .orElse("");
        Map<String, Long> uses = sources.stream()
                .filter(source -> source.path().startsWith(home))
                .collect(Collectors.groupingBy(ProjectSource::root, TreeMap::new, Collectors.counting()));
        String root = uses.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Long>, Boolean>comparing(each -> !isTest(each.getKey()))
                        .thenComparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(home + MAVEN);
        return new Layout(root, order.packageName().isEmpty() ? common(sources) : order.packageName());
    }

    /** A layout for a project that has no source yet. */
    static Layout ofMaven() {
        return new Layout(MAVEN, "top");
    }

    private static boolean isTest(String folder) {
        return folder.matches("(.*/)?(test|tests|it)(/.*)?");
    }

    /** A package such as {@code com} is nobody's own: the one that most sources are in is taken then. */
    private static String common(List<ProjectSource> sources) {
        List<String> packages =
                sources.stream().map(source -> source.java().packageName()).toList();
        String common = packages.get(0);
        for (String each : packages) {
            while (!common.isEmpty() && !(each + ".").startsWith(common + ".")) {
                common = common.substring(0, Math.max(0, common.lastIndexOf('.')));
            }
        }
        String own =
                common.contains(".") || packages.stream().allMatch(common::equals) ? common : mostFrequent(packages);
        return own.isEmpty() ? "top" : own + ".top";
    }

    private static String mostFrequent(List<String> packages) {
        return packages.stream()
                .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** The path of a class of the package. */
    String source(String className) {
        return in(sources, packageName.replace('.', '/') + "/" + className + ".java");
    }

    /** Whether the compiler finds specs in the project by itself. */
    boolean isMaven() {
        return sources.equals(MAVEN) || sources.endsWith("/" + MAVEN);
    }

    /** The folder of the specs. */
    String specs() {
        return isMaven()
                ? sources.substring(0, sources.length() - "java".length()) + "resources/META-INF/topaz"
                : "topaz-specs";
    }

    /** The classes that these APIs need. */
    Generation generation(String typeName, List<UsedApi> used, List<String> sharedTypes) {
        boolean own = used.stream()
                .flatMap(api -> api.found().stream())
                .map(SpecLibrary.Found::origin)
                .anyMatch(OWN_SPECS::contains);
        return new Generation(
                packageName,
                typeName,
                used.stream()
                        .filter(api -> api.found().isPresent())
                        .map(UsedApi::name)
                        .sorted()
                        .toList(),
                sharedTypes,
                sources,
                own ? specs() : "");
    }

    private static String in(String folder, String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }
}
