package dev.topaz.benchmarks.decode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fictional trades, as trees of maps and lists in the full form of the platform; the same ones in every run. */
final class Trades {
    private static final String[] CITIES = {"杭州市", "上海市", "广州市", "成都市", "哈尔滨市"};

    private final Random random = new Random(20261124);
    private final Arrangement arrangement;

    /** What the fields of each object look like. */
    enum Arrangement {
        DOCUMENTED,
        SHUFFLED,
        /** A third of the fields are not there, as the platform leaves out what has no value. */
        THIRD_MISSING
    }

    private Trades(Arrangement arrangement) {
        this.arrangement = arrangement;
    }

    static Map<String, Object> answer(int trades, Arrangement arrangement) {
        Trades made = new Trades(arrangement);
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < trades; i++) {
            list.add(made.trade(i));
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("total_results", 4711);
        root.put("trades", Map.of("trade", list));
        root.put("request_id", "16avfictional8k");
        return Map.of("demo_trades_get_response", root);
    }

    private Map<String, Object> trade(int i) {
        Map<String, Object> trade = new LinkedHashMap<>();
        trade.put("tid", 2_231_958_349_000L + i);
        trade.put("status", "WAIT_SELLER_SEND_GOODS");
        trade.put("title", "麦包包" + i);
        trade.put("type", "fixed");
        trade.put("seller_nick", "我在测试");
        receiver(trade, i);
        money(trade, i);
        trade.put("num", 1 + i % 5);
        trade.put("point_fee", i * 10);
        trade.put("has_post_fee", i % 2 == 0);
        trade.put("is_brand_sale", i % 3 == 0);
        trade.put("created", "2026-09-" + day(i) + " 00:00:00");
        trade.put("pay_time", "2026-09-" + day(i) + " 12:34:56");
        trade.put("modified", "2026-10-" + day(i) + " 23:59:59");
        trade.put("buyer_memo", "要送的礼物，不要忘记哦 \"" + i + "\"");
        trade.put("orders", Map.of("order", List.of(order(i), order(i + 1))));
        return arranged(trade);
    }

    private static void receiver(Map<String, Object> trade, int i) {
        trade.put("buyer_nick", "碎银子" + i);
        trade.put("receiver_name", "东方不败");
        trade.put("receiver_state", "浙江省");
        trade.put("receiver_city", CITIES[i % CITIES.length]);
        trade.put("receiver_address", "淘宝城911号 " + i + " 室");
        trade.put("receiver_zip", "223700");
    }

    private static void money(Map<String, Object> trade, int i) {
        trade.put("payment", (200 + i) + ".07");
        trade.put("price", (200 + i) + ".00");
        trade.put("total_fee", (200 + i) + ".07");
        trade.put("post_fee", "5.00");
        trade.put("discount_fee", "0.00");
    }

    private Map<String, Object> order(int i) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("oid", 2_231_958_350_000L + i);
        order.put("num", 1 + i % 3);
        order.put("price", "25.0" + i % 10);
        order.put("title", "山寨版测试机器 " + i);
        return arranged(order);
    }

    private Map<String, Object> arranged(Map<String, Object> fields) {
        List<String> names = new ArrayList<>(fields.keySet());
        switch (arrangement) {
            case DOCUMENTED -> {}
            case SHUFFLED -> Collections.shuffle(names, random);
            case THIRD_MISSING -> names.removeIf(name -> !name.equals("orders") && random.nextInt(3) == 0);
        }
        Map<String, Object> arranged = new LinkedHashMap<>();
        names.forEach(name -> arranged.put(name, fields.get(name)));
        return arranged;
    }

    private static String day(int i) {
        return String.valueOf(10 + i % 18);
    }
}
