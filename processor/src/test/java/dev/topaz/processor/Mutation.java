package dev.topaz.processor;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** What happens to a document from one year to the next: one edit of one parameter, wherever it stands. */
enum Mutation {
    REMOVE {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            params.remove(at);
        }
    },
    ADD {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            params.add(at, scalar(newName(random), random));
        }
    },
    ADD_OBJECT {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            List<ParamSpec> fields = List.of(scalar("one", random), scalar("two", random));
            String name = newName(random);
            String type = "Type" + name + (random.nextBoolean() ? "" : "[]");
            params.add(
                    at,
                    new ParamSpec(name, type, false, "", Limits.NONE, "", fields, Children.DOCUMENTED, Location.NONE));
        }
    },
    RENAME {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            params.set(
                    at,
                    new ParamSpec(
                            newName(random),
                            old.type(),
                            old.required(),
                            old.example(),
                            old.limits(),
                            old.description(),
                            old.fields(),
                            old.children(),
                            old.at()));
        }
    },
    RETYPE {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            params.set(
                    at,
                    new ParamSpec(
                            old.name(),
                            SCALARS[random.nextInt(SCALARS.length)],
                            old.required(),
                            old.example(),
                            old.limits(),
                            old.description(),
                            List.of(),
                            Children.DOCUMENTED,
                            old.at()));
        }
    },
    LIST_OR_NOT {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            String type = old.type().endsWith("[]")
                    ? old.type().substring(0, old.type().length() - 2)
                    : old.type() + (old.type().isEmpty() ? "" : "[]");
            params.set(
                    at,
                    new ParamSpec(
                            old.name(),
                            type,
                            old.required(),
                            old.example(),
                            old.limits(),
                            old.description(),
                            old.fields(),
                            old.children(),
                            old.at()));
        }
    },
    RULES {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            Limits limits = new Limits(
                    OptionalLong.of(random.nextInt(100)),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    random.nextBoolean() ? "true" : "");
            params.set(
                    at,
                    new ParamSpec(
                            old.name(),
                            old.type(),
                            random.nextBoolean(),
                            old.example(),
                            limits,
                            old.description(),
                            old.fields(),
                            old.children(),
                            old.at()));
        }
    },
    PROSE {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            params.set(
                    at,
                    new ParamSpec(
                            old.name(),
                            old.type(),
                            old.required(),
                            old.example() + "0",
                            old.limits(),
                            old.description() + " (new)",
                            old.fields(),
                            old.children(),
                            old.at()));
        }
    },
    ORDER {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            Collections.swap(params, at, random.nextInt(params.size()));
        }
    };

    private static final String[] SCALARS = {
        "String",
        "Number",
        "Boolean",
        "Date",
        "Price",
        "BigDecimal",
        "Json",
        "byte",
        "byte[]",
        "Field List",
        "String[]",
        "Number[]",
        "Boolean[]",
        "Date[]",
        "Price[]"
    };

    abstract void on(List<ParamSpec> params, int at, Random random);

    ApiSpec apply(ApiSpec spec, Random random) {
        boolean request = spec.response().isEmpty() || (!spec.request().isEmpty() && random.nextBoolean());
        return new ApiSpec(
                spec.name(),
                spec.title(),
                spec.description(),
                spec.category(),
                spec.source(),
                spec.session(),
                request ? mutate(spec.request(), random) : spec.request(),
                request ? spec.response() : mutate(spec.response(), random),
                spec.errors(),
                spec.at());
    }

    private List<ParamSpec> mutate(List<ParamSpec> params, Random random) {
        List<ParamSpec> copy = new ArrayList<>(params);
        if (copy.isEmpty()) {
            ADD.on(copy, 0, random);
            return copy;
        }
        int at = random.nextInt(copy.size());
        ParamSpec param = copy.get(at);
        if (!param.fields().isEmpty() && random.nextInt(4) > 0) {
            copy.set(
                    at,
                    new ParamSpec(
                            param.name(),
                            param.type(),
                            param.required(),
                            param.example(),
                            param.limits(),
                            param.description(),
                            mutate(param.fields(), random),
                            param.children(),
                            param.at()));
        } else {
            on(copy, at, random);
        }
        return copy;
    }

    /** A name that no document has, nor any other edit gives. */
    private static String newName(Random random) {
        return "new" + random.nextInt(Integer.MAX_VALUE);
    }

    private static ParamSpec scalar(String name, Random random) {
        String type = SCALARS[random.nextInt(8)];
        return new ParamSpec(
                name, type, random.nextInt(4) == 0, "", Limits.NONE, "", List.of(), Children.DOCUMENTED, Location.NONE);
    }
}
