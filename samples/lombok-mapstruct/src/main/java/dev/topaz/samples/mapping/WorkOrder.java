package dev.topaz.samples.mapping;

import java.time.Instant;
import lombok.Builder;
import lombok.Value;

/** A work order as this application sees it. */
@Value
@Builder
public class WorkOrder {
    String id;
    String text;
    Instant changed;
}
