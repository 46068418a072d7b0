package dev.topaz.samples.mapping;

import java.time.Instant;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** Between what Topaz generates and what Lombok completes. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.IGNORE)
public interface ShopMapper {
    /** The mapper; it holds no state. */
    ShopMapper INSTANCE = Mappers.getMapper(ShopMapper.class);

    /** A request takes what it has a setter for. */
    @Mapping(source = "id", target = "workOrderId")
    @Mapping(source = "changed", target = "ts")
    BcpushIsvEventEmitRequest request(WorkOrder order);

    /** The setter of the official name takes text with commas; the list has a setter beside it. */
    @Mapping(source = "number", target = "tid")
    @Mapping(source = "items", target = "oidsAsList")
    @Mapping(target = "oids", ignore = true)
    DemoTradeGetRequest request(TradeQuery query);

    /** An answer has getters only, and is a source. */
    @Mapping(source = "tid", target = "number")
    @Mapping(source = "orders", target = "items")
    Purchase purchase(DemoTradeGetResponse.Trade trade);

    /** The platform counts milliseconds. */
    default Long milliseconds(Instant instant) {
        return instant.toEpochMilli();
    }
}
