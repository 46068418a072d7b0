package dev.topaz.migration;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project of the old days without sources, and the specs of the APIs that its tests are about. */
abstract class DemoProjectFixture {
    @TempDir
    Path folder;

    OldProject project;

    @BeforeEach
    final void makeProject() throws IOException {
        project = new OldProject(folder);
        project.addSpecs(Demo.specs());
    }
}
