package dev.topaz.runtime.http;

import dev.topaz.runtime.FileItem;
import dev.topaz.runtime.wire.MultipartForm;
import dev.topaz.runtime.wire.Params;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A program that uploads a file to a server of its own and prints the status: run by {@link LargeUploadTest}. */
final class UploadInASmallHeap {
    private UploadInASmallHeap() {}

    public static void main(String[] args) throws Exception {
        MultipartForm form = new MultipartForm(new Params());
        form.file("video", new FileItem(Path.of(args[0])));
        int length = (int) form.length().orElseThrow();
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readHead();
            wire.skip(length);
            wire.answer("{}");
        })) {
            HttpCall call = new HttpCall(
                    URI.create(server.url()),
                    Map.of("Content-Type", form.contentType()),
                    HttpBody.of(form.length(), form::open),
                    Duration.ofMinutes(2));
            Transport transport = new BlockingTransport();
            System.out.println(AsyncExchange.send(transport, call).get().status());
        }
    }
}
