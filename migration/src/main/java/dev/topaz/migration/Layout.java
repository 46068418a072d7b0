package dev.topaz.migration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /**
     * The folder with the most sources that speak of the official SDK, tests last, and below it the package that these
     * sources have in common.
     *
     * @param wanted a package; empty for one that is found
     */
    static Layout of(List<ProjectSource> sources, String wanted) {
        Map<String, Long> uses = sources.stream()
                .collect(Collectors.groupingBy(ProjectSource::root, TreeMap::new, Collectors.counting()));
        String root = uses.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Long>, Boolean>comparing(each -> !isTest(each.getKey()))
                        .thenComparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(MAVEN);
        return new Layout(root, wanted.isEmpty() ? common(sources) : wanted);
    }

    /** A layout for a project that has no source yet. */
    static Layout ofMaven() {
        return new Layout(MAVEN, "top");
    }

    private static boolean isTest(String folder) {
        return folder.matches("(.*/)?(test|tests|it)(/.*)?");
    }

    private static String common(List<ProjectSource> sources) {
        List<String> packages = sources.stream()
                .map(source -> source.java().packageName())
                .distinct()
                .toList();
        String common = packages.get(0);
        for (String each : packages) {
            while (!common.isEmpty() && !(each + ".").startsWith(common + ".")) {
                common = common.substring(0, Math.max(0, common.lastIndexOf('.')));
            }
        }
        return common.isEmpty() ? "top" : common + ".top";
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

    /** The path of the pom of the module. */
    String pom() {
        return isMaven() ? sources.substring(0, sources.length() - MAVEN.length()) + "pom.xml" : "pom.xml";
    }

    private static String in(String folder, String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }
}
