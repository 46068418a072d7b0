package dev.topaz.testkit.call;

/**
 * A file that was uploaded.
 *
 * <pre>{@code
 * ReceivedFile image = gateway.call("taobao.picture.upload").file("img");
 * assertEquals("shoe.png", image.name());
 * assertArrayEquals(Files.readAllBytes(Path.of("shoe.png")), image.bytes());
 * }</pre>
 *
 * @param name the file's own name, as the client gave it
 * @param contentType as the client gave it; empty when it gave none
 * @param bytes not copied
 */
public record ReceivedFile(String name, String contentType, byte[] bytes) {
    /** Returns a description without the content. */
    @Override
    public String toString() {
        return "ReceivedFile[" + name + ", " + bytes.length + " bytes]";
    }
}
