package dev.topaz.explorer;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.explorer.library.SpecPlace;
import dev.topaz.explorer.library.Topics;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class LocalPlatformTest {
    @TempDir
    private Path root;

    /** A place of which nothing can even be asked: the jar that it is in has been closed. */
    private SpecPlace closed() throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(root.resolve("specs.jar"), Map.of("create", "true"))) {
            return new SpecPlace(jar.getPath("/"));
        }
    }

    @Test
    void theMessageChannelIsClosedAlthoughTheGatewayDidNotStart() throws IOException {
        LocalPlatform platform = new LocalPlatform(Optional.empty(), Optional.empty());
        URI channel = URI.create(platform.publisher().url());
        platform.read(List.of(closed()));

        assertThrows(CompletionException.class, () -> platform.targets().join());
        assertThrows(CompletionException.class, platform::close);
        assertThrows(ConnectException.class, () -> new Socket(channel.getHost(), channel.getPort()).close());
    }

    @Test
    void topicsAreToldWhenSomebodyAsksForThem() {
        CompletableFuture<Topics> told = new CompletableFuture<>();
        try (LocalPlatform platform = new LocalPlatform(Optional.empty(), Optional.empty())) {
            platform.whenTopicsAreRead(told::complete);
            platform.read(List.of(new SpecPlace(root)));

            assertSame(platform.topics().join(), told.join());
        }
    }
}
