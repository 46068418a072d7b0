package dev.topaz.migration.build;

import dev.topaz.migration.patch.TextFile;
import java.util.List;
import java.util.Optional;

/**
 * A module and what builds it.
 *
 * @param folder below the folder of the project; empty for that folder itself
 * @param files the build files that say something of it, the nearest first
 */
public record BuildModule(String folder, BuildTool tool, List<TextFile> files) {
    public BuildModule {
        files = List.copyOf(files);
    }

    /** The file that is changed to use Topaz; empty where there is none. */
    public Optional<TextFile> file() {
        return files.stream().findFirst();
    }

    /** A path below the folder of the project, of a file in the module. */
    public String path(String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** Whether the module is an app for Android, which no annotation processor of Java 17 can be run in. */
    public boolean isAndroid() {
        return files.stream()
                .anyMatch(file -> file.path().endsWith("AndroidManifest.xml")
                        || file.text().contains("com.android.application")
                        || file.text().contains("com.android.library")
                        || file.text().contains("com.android.tools.build:gradle"));
    }

    /** Whether the build files are in the Kotlin language. */
    public boolean isKotlin() {
        return file().filter(each -> each.path().endsWith(".kts")).isPresent();
    }
}
