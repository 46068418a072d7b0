package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.frame.FrameEncoder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.junit.jupiter.api.Test;

class FrameBatchTest {
    private final MaskingKeys masks = new MaskingKeys();

    /** Every length at which the form of the header changes. */
    @Test
    void theWebSocketLibraryReadsEveryFrameOfABatch() throws InvalidDataException {
        Random random = new Random(1);
        List<byte[]> payloads = new ArrayList<>();
        for (int length : new int[] {0, 1, 3, 60, 125, 126, 127, 8192, 65_535, 65_536, 100_000}) {
            byte[] payload = new byte[length];
            random.nextBytes(payload);
            payloads.add(payload);
        }
        FrameBatch batch = new FrameBatch(masks, 1);
        payloads.forEach(batch::add);

        List<Framedata> read = new Draft_6455().translateFrame(new ChannelDraft(1 << 20).createBinaryFrame(batch));

        assertEquals(payloads.size(), read.size());
        for (int i = 0; i < payloads.size(); i++) {
            ByteBuffer payload = read.get(i).getPayloadData();
            byte[] bytes = new byte[payload.remaining()];
            payload.get(bytes);
            assertArrayEquals(payloads.get(i), bytes);
            assertEquals(Opcode.BINARY, read.get(i).getOpcode());
            assertTrue(read.get(i).isFin());
        }
    }

    @Test
    void everyFrameHasAMaskOfItsOwn() {
        Set<Integer> seen = new HashSet<>();
        byte[] mask = new byte[MaskingKeys.LENGTH];
        for (int i = 0; i < 5000; i++) {
            masks.write(mask, 0);
            seen.add(ByteBuffer.wrap(mask).getInt());
        }
        // Four random bytes are the same now and then, but hardly ten times in five thousand.
        assertTrue(seen.size() > 4990, seen.size() + " of 5000");
    }

    @Test
    void aConfirmationFromATemplateIsTheOneOfTheEncoder() {
        Random random = new Random(2);
        for (String token : new String[] {null, "", "a-token", "x".repeat(500), "\u0000\u00ff订单"}) {
            ConfirmationFrame confirmation = new ConfirmationFrame(token);
            for (int i = 0; i < 100; i++) {
                long id = i == 0 ? 0 : i == 1 ? -1 : random.nextLong();
                assertArrayEquals(FrameEncoder.encode(ClientFrames.confirm(token, id)), confirmation.of(id));
            }
        }
    }
}
