package dev.topaz.migration.build;

import dev.topaz.migration.patch.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which module a file belongs to: that of the nearest folder above it that has the file of a build. */
public final class BuildModules {
    /** By the file that tells which build it is; a folder with several of them belongs to the first. */
    private static final Map<String, BuildTool> FILES = new LinkedHashMap<>();

    static {
        FILES.put("pom.xml", BuildTool.MAVEN);
        FILES.put("build.gradle", BuildTool.GRADLE);
        FILES.put("build.gradle.kts", BuildTool.GRADLE);
        FILES.put("build.sbt", BuildTool.SBT);
        FILES.put("project/Build.scala", BuildTool.SBT);
        FILES.put("conf/dependencies.yml", BuildTool.PLAY);
        FILES.put("conf/routes", BuildTool.PLAY);
        FILES.put("build.xml", BuildTool.ANT);
        FILES.put(".classpath", BuildTool.ECLIPSE);
    }

    /** Files that say more of a build: which version it is, and whether it is for Android. */
    private static final List<String> MORE = List.of(
            "AndroidManifest.xml",
            "src/main/AndroidManifest.xml",
            "settings.gradle",
            "settings.gradle.kts",
            "gradle/wrapper/gradle-wrapper.properties");

    private final Path root;
    private final Map<String, BuildModule> byFolder = new LinkedHashMap<>();

    public BuildModules(Path root) {
        this.root = root;
    }

    /** The module of a file, given by its path below the folder of the project. */
    public BuildModule of(String path) throws IOException {
        String folder = path;
        while (!folder.isEmpty()) {
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
            Optional<BuildModule> module = in(folder);
            if (module.isPresent()) {
                return module.get();
            }
        }
        return in("").orElse(new BuildModule("", BuildTool.JAVAC, more("")));
    }

    private Optional<BuildModule> in(String folder) throws IOException {
        BuildModule known = byFolder.get(folder);
        if (known != null) {
            return Optional.of(known);
        }
        for (Map.Entry<String, BuildTool> each : FILES.entrySet()) {
            Path file = root.resolve(folder).resolve(each.getKey());
            if (Files.isRegularFile(file)) {
                List<TextFile> files = new ArrayList<>(List.of(TextFile.read(root, file)));
                files.addAll(more(folder));
                byFolder.put(folder, new BuildModule(folder, each.getValue(), files));
                return Optional.of(byFolder.get(folder));
            }
        }
        return Optional.empty();
    }

    /** From the folder itself, and from the folder of the project, whose build may configure all modules. */
    private List<TextFile> more(String folder) throws IOException {
        List<Path> found = Stream.concat(
                        MORE.stream().map(name -> root.resolve(folder).resolve(name)),
                        folder.isEmpty()
                                ? Stream.empty()
                                : Stream.concat(Stream.of("build.gradle", "build.gradle.kts"), MORE.stream())
                                        .map(root::resolve))
                .filter(Files::isRegularFile)
                .toList();
        List<TextFile> files = new ArrayList<>();
        for (Path each : found) {
            files.add(TextFile.read(root, each));
        }
        return files;
    }
}
