package dev.topaz.catalog.format;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Children;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Session;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.catalog.FactSource;
import dev.topaz.spec.catalog.TopicFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Facts that nobody documented: every shape that the format has room for, the same for the same seed. */
final class RandomFacts {
    private static final List<String> TYPES = List.of(
            "", "String", "Number", "Boolean", "Date", "Price", "Json", "byte[]", "Trade", "Order[]", "Number[][]");
    private static final List<String> TITLES = List.of("", "查询交易", "title", "𠮷 and é");

    private final Random random;

    RandomFacts(long seed) {
        this.random = new Random(seed);
    }

    CatalogContents contents(int apis, int topics) {
        List<ApiFacts> someApis = new ArrayList<>();
        for (int i = 0; i < apis; i++) {
            someApis.add(api("demo." + pick(List.of("trade", "item", "user")) + "." + i + ".get"));
        }
        List<TopicFacts> someTopics = new ArrayList<>();
        for (int i = 0; i < topics; i++) {
            someTopics.add(topic("demo_Topic" + i));
        }
        return new CatalogContents(LocalDate.of(2020, 2, 29), someApis, someTopics);
    }

    ApiFacts api(String name) {
        Set<String> fromClasses = new TreeSet<>();
        ApiSpec spec = new ApiSpec(
                name,
                pick(TITLES),
                "",
                pick(List.of("", "交易API", "商品API")),
                maybe() ? "" : "https://open.taobao.com/api.htm?docId=" + (1 + random.nextInt(99_999)) + "&docType=2",
                pick(List.of(Session.values())),
                params("request", 0, fromClasses),
                params("response", 0, fromClasses),
                maybe() ? List.of() : List.of(error("isv.missing-parameter"), error("50")),
                Location.NONE);
        Optional<LocalDate> day =
                maybe() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(random.nextInt(30_000)));
        return new ApiFacts(spec, pick(List.of(FactSource.values())), day, fromClasses);
    }

    private TopicFacts topic(String name) {
        List<ParamSpec> fields = params("message", 9, new TreeSet<>());
        Set<String> ids = fields.isEmpty() ? Set.of() : Set.of(fields.get(0).name());
        String source = "https://open.taobao.com/tmc.htm?docId=" + (1 + random.nextInt(9_999)) + "&docType=9";
        return new TopicFacts(name, pick(TITLES), pick(List.of("", "交易消息")), source, fields, ids);
    }

    private List<ParamSpec> params(String parent, int depth, Set<String> fromClasses) {
        List<ParamSpec> params = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            String name = pick(List.of("id", "Name", "c_cat_id", "a.b", "_t")) + i;
            String path = parent + "/" + name;
            if (random.nextInt(4) == 0) {
                fromClasses.add(path);
            }
            List<ParamSpec> fields = depth < 4 && maybe() ? params(path, depth + 1, fromClasses) : List.of();
            Children children = fields.isEmpty() && maybe() ? Children.UNDOCUMENTED : Children.DOCUMENTED;
            params.add(new ParamSpec(name, pick(TYPES), maybe(), "", limits(), "", fields, children, Location.NONE));
        }
        return params;
    }

    private Limits limits() {
        return new Limits(number(), number(), number(), number(), maybe() ? "" : "a default");
    }

    private OptionalLong number() {
        return maybe()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        pick(List.of(0L, 1L, -1L, 63L, 64L, -9999L, 3_145_728L, Long.MAX_VALUE, Long.MIN_VALUE)));
    }

    private static ErrorSpec error(String code) {
        return new ErrorSpec(code, "", "", Location.NONE);
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
