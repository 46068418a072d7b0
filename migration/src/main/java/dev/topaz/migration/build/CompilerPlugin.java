package dev.topaz.migration.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Puts the processor into the configuration of {@code maven-compiler-plugin}, beside all that the build has already. */
final class CompilerPlugin {
    private static final String NAME = "maven-compiler-plugin";
    private static final String PATHS = "annotationProcessorPaths";
    private static final String MANAGED =
            "<annotationProcessorPathsUseDepMgmt>true</annotationProcessorPathsUseDepMgmt>\n";
    private static final List<Integer> WITH_PATHS = List.of(3, 5);
    private static final List<Integer> WITH_MANAGED_PATHS = List.of(3, 12);

    private final PomFile pom;
    private final EffectivePom effective;
    private final List<ProcessorPath> ofClassPath;
    private final String topaz;

    /** @param topaz the version of Topaz */
    CompilerPlugin(PomFile pom, EffectivePom effective, List<ProcessorPath> ofClassPath, String topaz) {
        this.pom = pom;
        this.effective = effective;
        this.ofClassPath = ofClassPath;
        this.topaz = topaz;
    }

    void edit(PomEdits edits) {
        Optional<Element> plugin = pom.plugin(NAME, "build", "plugins");
        if (plugin.isPresent()) {
            change(plugin.get(), edits);
        } else {
            String version = version("").map(CompilerPlugin::versionElement).orElse("");
            edits.add(
                    pom.project(),
                    List.of("build", "plugins"),
                    "<plugin>\n  <groupId>org.apache.maven.plugins</groupId>\n  <artifactId>" + NAME + "</artifactId>\n"
                            + version.indent(2) + "  <configuration>\n"
                            + configuration().indent(4) + "  </configuration>\n</plugin>\n");
        }
    }

    private void change(Element plugin, PomEdits edits) {
        changeVersion(plugin, edits);
        Optional<Element> configuration = PomFile.child(plugin, "configuration");
        Optional<Element> paths = configuration.flatMap(each -> PomFile.child(each, PATHS));
        if (paths.isPresent()) {
            if (!paths.get().text().contains("topaz-processor")) {
                edits.add(paths.get(), List.of(), PomText.PROCESSOR.xml(topaz));
            }
        } else {
            edits.add(plugin, List.of("configuration"), configuration());
        }
        configuration.ifPresent(each -> {
            switchedOff(each).forEach(edits::remove);
            PomFile.child(each, "annotationProcessors")
                    .ifPresent(names -> edits.add(names, List.of(), PomText.PROCESSOR_CLASS.xml(topaz)));
        });
    }

    private void changeVersion(Element plugin, PomEdits edits) {
        Optional<Element> version = PomFile.child(plugin, "version");
        version(version.map(each -> each.text().strip()).orElse("")).ifPresent(needed -> {
            if (version.isPresent()) {
                edits.replaceText(version.get(), needed);
            } else {
                edits.add(plugin, List.of(), versionElement(needed));
            }
        });
    }

    /** The version to write, if the one that the build takes is not known to do. */
    private Optional<String> version(String own) {
        String taken = effective.resolve(own.isEmpty() ? managedVersion() : own);
        List<Integer> needed = processors().anyMatch(ProcessorPath::isManaged) ? WITH_MANAGED_PATHS : WITH_PATHS;
        return isAtLeast(taken, needed) ? Optional.empty() : Optional.of(PomText.COMPILER_VERSION);
    }

    private String managedVersion() {
        return inherited()
                .map(each -> PomFile.text(each, "version"))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What the pom and its parents say of the plug-in for all modules, and the parents for themselves. */
    private Stream<Element> inherited() {
        return effective.chain().stream()
                .flatMap(each -> Stream.of(
                                each == pom ? Optional.<Element>empty() : each.plugin(NAME, "build", "plugins"),
                                each.plugin(NAME, "build", "pluginManagement", "plugins"))
                        .flatMap(Optional::stream));
    }

    private String configuration() {
        boolean append = inherited()
                .flatMap(each -> PomFile.child(each, "configuration").stream())
                .anyMatch(each -> PomFile.child(each, PATHS).isPresent());
        List<ProcessorPath> others = append || isSwitchedOff() ? List.of() : ofClassPath;
        String paths =
                others.stream().map(ProcessorPath::xml).collect(Collectors.joining()) + PomText.PROCESSOR.xml(topaz);
        return "<" + PATHS + (append ? " combine.children=\"append\"" : "") + ">\n" + paths.indent(2) + "</" + PATHS
                + ">\n" + (others.stream().anyMatch(ProcessorPath::isManaged) ? MANAGED : "");
    }

    private Stream<ProcessorPath> processors() {
        return isSwitchedOff() ? Stream.empty() : ofClassPath.stream();
    }

    /** A build without processors keeps being one, but for Topaz. */
    private boolean isSwitchedOff() {
        return pom.plugin(NAME, "build", "plugins")
                .flatMap(each -> PomFile.child(each, "configuration"))
                .filter(each -> !switchedOff(each).isEmpty())
                .isPresent();
    }

    private static List<Element> switchedOff(Element configuration) {
        List<Element> found = new ArrayList<>();
        PomFile.child(configuration, "proc")
                .filter(each -> each.text().strip().equals("none"))
                .ifPresent(found::add);
        configuration.getAllElements().stream()
                .filter(each -> each.childrenSize() == 0 && each.text().strip().equals("-proc:none"))
                .forEach(found::add);
        return found;
    }

    private static String versionElement(String version) {
        return "<version>" + version + "</version>\n";
    }

    private static boolean isAtLeast(String version, List<Integer> needed) {
        String[] numbers = version.split("[^0-9]+", 3);
        if (numbers.length < 2 || numbers[0].isEmpty() || numbers[1].isEmpty()) {
            return false;
        }
        int major = Integer.parseInt(numbers[0]);
        return major > needed.get(0) || (major == needed.get(0) && Integer.parseInt(numbers[1]) >= needed.get(1));
    }
}
