package dev.topaz.benchmarks.decode;

import com.alibaba.fastjson2.annotation.JSONField;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain objects for fastjson2 and Jackson. Public fields named as on the wire: the shortest way for both of them. */
final class Pojos {
    private Pojos() {}

    /** What surrounds the list. */
    public static final class TradesAnswer {
        public @Nullable TradesRoot demo_trades_get_response;
    }

    /** The documented root. */
    public static final class TradesRoot {
        public @Nullable Long total_results;

        public @Nullable Trades trades;

        public @Nullable String request_id;
    }

    /** The full form wraps every list. */
    public static final class Trades {
        public @Nullable List<Trade> trade;
    }

    /** One trade. */
    public static final class Trade {
        public @Nullable Long tid;

        public @Nullable String status;

        public @Nullable String title;

        public @Nullable String type;

        public @Nullable String seller_nick;

        public @Nullable String buyer_nick;

        public @Nullable String receiver_name;

        public @Nullable String receiver_state;

        public @Nullable String receiver_city;

        public @Nullable String receiver_address;

        public @Nullable String receiver_zip;

        public @Nullable String payment;

        public @Nullable String price;

        public @Nullable String total_fee;

        public @Nullable String post_fee;

        public @Nullable String discount_fee;

        public @Nullable Long num;

        public @Nullable Long point_fee;

        public @Nullable Boolean has_post_fee;

        public @Nullable Boolean is_brand_sale;

        @JSONField(format = "yyyy-MM-dd HH:mm:ss")
        @JsonFormat(pattern = "yyyy-MM-dd HH:mm:ss", timezone = "GMT+8")
        public @Nullable Date created;

        @JSONField(format = "yyyy-MM-dd HH:mm:ss")
        @JsonFormat(pattern = "yyyy-MM-dd HH:mm:ss", timezone = "GMT+8")
        public @Nullable Date pay_time;

        @JSONField(format = "yyyy-MM-dd HH:mm:ss")
        @JsonFormat(pattern = "yyyy-MM-dd HH:mm:ss", timezone = "GMT+8")
        public @Nullable Date modified;

        public @Nullable String buyer_memo;

        public @Nullable Orders orders;
    }

    /** The full form wraps every list. */
    public static final class Orders {
        public @Nullable List<Order> order;
    }

    /** One order of a trade. */
    public static final class Order {
        public @Nullable Long oid;

        public @Nullable Long num;

        public @Nullable String price;

        public @Nullable String title;
    }

    /** What surrounds the answer to an event. */
    public static final class EventAnswer {
        public @Nullable EventRoot bcpush_isv_event_emit_response;
    }

    /** The documented root. */
    public static final class EventRoot {
        public @Nullable EventResult result;

        public @Nullable String request_id;
    }

    /** The only object of the answer. */
    public static final class EventResult {
        public @Nullable String attachment;

        public @Nullable String cause;

        public @Nullable Long error_code;

        public @Nullable String error_message;

        public @Nullable String exc_enum;

        public @Nullable Boolean module;

        public @Nullable String origin_error_msg;

        public @Nullable String solution;

        public @Nullable Boolean success;

        public @Nullable String version;
    }
}
