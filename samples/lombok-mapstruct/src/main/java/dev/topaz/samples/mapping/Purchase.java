package dev.topaz.samples.mapping;

import java.time.Instant;
import java.util.List;
import lombok.Data;
import org.jspecify.annotations.Nullable;

/** A trade as this application sees it. */
@Data
public class Purchase {
    private @Nullable Long number;
    private @Nullable Instant created;
    private @Nullable List<Item> items;

    /** One thing that was bought. */
    @Data
    public static class Item {
        private @Nullable String title;
    }
}
