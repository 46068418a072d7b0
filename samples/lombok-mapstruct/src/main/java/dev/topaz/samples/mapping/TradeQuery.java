package dev.topaz.samples.mapping;

import java.util.List;
import lombok.Builder;
import lombok.Value;

/** Which trade is asked for, and which of its items. */
@Value
@Builder
public class TradeQuery {
    Long number;
    List<Long> items;
}
