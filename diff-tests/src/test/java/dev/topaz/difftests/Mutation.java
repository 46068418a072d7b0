package dev.topaz.difftests;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Children;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.Session;
import dev.topaz.spec.ValueForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;

/** What happens to a document from one year to the next: one edit, of one parameter wherever it stands, or of the API itself. */
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
            String name = newName(random);
            params.add(at, object(name, "Type" + name + (random.nextBoolean() ? "" : "[]"), random));
        }
    },
    /** A second object of a type, which may contradict the first. */
    ADD_OF_SAME_TYPE {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            if (old.fields().isEmpty()) {
                params.add(at, object(newName(random), "Type", random));
                return;
            }
            List<ParamSpec> fields = new ArrayList<>(old.fields());
            RETYPE.on(fields, random.nextInt(fields.size()), random);
            params.add(
                    random.nextInt(params.size()),
                    Edit.of(old).name(newName(random)).fields(fields).spec());
        }
    },
    /** A name that differs in a way that Java does not see. */
    ADD_NAMESAKE {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            String name = old.name().contains("_") ? camel(old.name()) : "_" + old.name();
            if (params.stream().noneMatch(param -> param.name().equals(name))) {
                boolean telling = WireType.of(old) instanceof WireType.Scalar scalar
                        && (scalar.type().form() == ValueForm.TEXT
                                || scalar.type().form() == ValueForm.NUMBER);
                Edit namesake = Edit.of(old).name(name).optional().fields(List.of());
                params.add(at, (telling ? namesake : namesake.type("String").limits(Limits.NONE)).spec());
            }
        }
    },
    RENAME {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            params.set(at, Edit.of(params.get(at)).name(newName(random)).spec());
        }
    },
    RESPELL {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            if (params.stream().noneMatch(param -> param.name().equals(camel(old.name())))) {
                params.set(at, Edit.of(old).name(camel(old.name())).spec());
            }
        }
    },
    MOVE {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec moved = params.remove(at);
            for (int other = 0; other < params.size(); other++) {
                ParamSpec target = params.get(other);
                if (!target.fields().isEmpty()
                        && target.fields().stream()
                                .noneMatch(field -> field.name().equals(moved.name()))) {
                    List<ParamSpec> fields = new ArrayList<>(target.fields());
                    fields.add(moved);
                    params.set(other, Edit.of(target).fields(fields).spec());
                    return;
                }
            }
            params.add(object("wrapper", "Wrapper", random));
        }
    },
    RETYPE {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            params.set(
                    at,
                    Edit.of(params.get(at))
                            .type(SCALARS[random.nextInt(SCALARS.length)])
                            .limits(Limits.NONE)
                            .fields(List.of())
                            .children(Children.DOCUMENTED)
                            .spec());
        }
    },
    LIST_OR_NOT {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            boolean isList = WireType.of(old) instanceof WireType.Listed;
            String type = isList
                    ? old.type().substring(0, old.type().length() - 2)
                    : old.type() + (old.type().isEmpty() ? "" : "[]");
            params.set(at, Edit.of(old).type(type).limits(Limits.NONE).spec());
        }
    },
    /** Plain text becomes an object. */
    MAKE_OBJECT {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            params.set(at, object(params.get(at).name(), "Made" + random.nextInt(9), random));
        }
    },
    /** The page leaves the fields out, or shows them. */
    FORGET_FIELDS {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            boolean list = random.nextInt(4) == 0;
            params.set(
                    at,
                    Edit.of(params.get(at))
                            .type(list ? "Map[]" : "Map")
                            .limits(Limits.NONE)
                            .fields(List.of())
                            .children(Children.UNDOCUMENTED)
                            .spec());
        }
    },
    FORGET_TYPE {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            params.set(
                    at,
                    Edit.of(params.get(at))
                            .type("")
                            .limits(Limits.NONE)
                            .fields(List.of())
                            .spec());
        }
    },
    RENAME_TYPE {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            if (!old.fields().isEmpty()) {
                params.set(at, Edit.of(old).type("Other" + old.type()).spec());
            }
        }
    },
    REQUIRED {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            params.set(
                    at, (old.required() ? Edit.of(old).optional() : Edit.of(old).required()).spec());
        }
    },
    /** A limit that fits the type, or one that says nothing of it. */
    LIMIT {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            params.set(
                    at,
                    Edit.of(params.get(at))
                            .limits(limits(params.get(at), random))
                            .spec());
        }
    },
    DEFAULT {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            Limits old = params.get(at).limits();
            params.set(
                    at,
                    Edit.of(params.get(at))
                            .limits(new Limits(
                                    old.maxLength(),
                                    old.maxListSize(),
                                    old.minValue(),
                                    old.maxValue(),
                                    "1" + random.nextInt(9)))
                            .spec());
        }
    },
    PROSE {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            params.set(
                    at,
                    Edit.of(old)
                            .prose(old.example() + "0", old.description() + " (new)")
                            .spec());
        }
    },
    ORDER {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            Collections.swap(params, at, random.nextInt(params.size()));
        }
    },
    SESSION {
        @Override
        ApiSpec apply(ApiSpec spec, Random random) {
            Session[] all = Session.values();
            return api(spec, all[random.nextInt(all.length)], spec.errors());
        }
    },
    ERRORS {
        @Override
        ApiSpec apply(ApiSpec spec, Random random) {
            List<ErrorSpec> errors = new ArrayList<>(spec.errors());
            if (!errors.isEmpty() && random.nextBoolean()) {
                errors.remove(random.nextInt(errors.size()));
            } else {
                errors.add(new ErrorSpec("isv." + newName(random), "what it means", "what to do", Location.NONE));
            }
            return api(spec, spec.session(), errors);
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

    void on(List<ParamSpec> params, int at, Random random) {
        throw new UnsupportedOperationException(name() + " changes no parameter");
    }

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

    private static ApiSpec api(ApiSpec spec, Session session, List<ErrorSpec> errors) {
        return new ApiSpec(
                spec.name(),
                spec.title(),
                spec.description(),
                spec.category(),
                spec.source(),
                session,
                spec.request(),
                spec.response(),
                errors,
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
            copy.set(at, Edit.of(param).fields(mutate(param.fields(), random)).spec());
        } else {
            on(copy, at, random);
        }
        return copy;
    }

    private static Limits limits(ParamSpec param, Random random) {
        OptionalLong bound = OptionalLong.of(random.nextInt(100));
        OptionalLong none = OptionalLong.empty();
        WireType type = WireType.of(param);
        if (type instanceof WireType.Listed list) {
            return list.element() instanceof WireType.Scalar
                    ? new Limits(none, bound, none, none, "")
                    : new Limits(none, none, bound, none, "");
        }
        if (type instanceof WireType.Scalar scalar && scalar.type() == ScalarType.STRING) {
            return random.nextInt(4) == 0
                    ? new Limits(none, bound, none, none, "")
                    : new Limits(bound, none, none, none, "");
        }
        return type instanceof WireType.Scalar scalar && scalar.type().form() == ValueForm.NUMBER
                ? new Limits(none, none, bound, OptionalLong.of(100 + random.nextInt(100)), "")
                : new Limits(none, none, bound, none, "");
    }

    private static String camel(String name) {
        StringBuilder out = new StringBuilder();
        boolean capital = false;
        for (char letter : name.toCharArray()) {
            if (letter == '_' && out.length() > 0) {
                capital = true;
            } else {
                out.append(capital ? String.valueOf(letter).toUpperCase(Locale.ROOT) : String.valueOf(letter));
                capital = false;
            }
        }
        return out.toString();
    }

    /** A name that no document has, nor any other edit gives. */
    private static String newName(Random random) {
        return "new" + random.nextInt(Integer.MAX_VALUE);
    }

    private static ParamSpec object(String name, String type, Random random) {
        List<ParamSpec> fields = List.of(scalar("one", random), scalar("two", random));
        return new ParamSpec(name, type, false, "", Limits.NONE, "", fields, Children.DOCUMENTED, Location.NONE);
    }

    private static ParamSpec scalar(String name, Random random) {
        String type = SCALARS[random.nextInt(8)];
        return new ParamSpec(
                name, type, random.nextInt(4) == 0, "", Limits.NONE, "", List.of(), Children.DOCUMENTED, Location.NONE);
    }

    /** A parameter with some of its cells written over. */
    private record Edit(ParamSpec spec) {
        static Edit of(ParamSpec param) {
            return new Edit(param);
        }

        Edit name(String name) {
            return of(new ParamSpec(
                    name,
                    spec.type(),
                    spec.required(),
                    spec.example(),
                    spec.limits(),
                    spec.description(),
                    spec.fields(),
                    spec.children(),
                    spec.at()));
        }

        Edit type(String type) {
            return of(new ParamSpec(
                    spec.name(),
                    type,
                    spec.required(),
                    spec.example(),
                    spec.limits(),
                    spec.description(),
                    spec.fields(),
                    spec.children(),
                    spec.at()));
        }

        Edit optional() {
            return presence(false);
        }

        Edit required() {
            return presence(true);
        }

        private Edit presence(boolean required) {
            return of(new ParamSpec(
                    spec.name(),
                    spec.type(),
                    required,
                    spec.example(),
                    spec.limits(),
                    spec.description(),
                    spec.fields(),
                    spec.children(),
                    spec.at()));
        }

        Edit limits(Limits limits) {
            return of(new ParamSpec(
                    spec.name(),
                    spec.type(),
                    spec.required(),
                    spec.example(),
                    limits,
                    spec.description(),
                    spec.fields(),
                    spec.children(),
                    spec.at()));
        }

        Edit prose(String example, String description) {
            return of(new ParamSpec(
                    spec.name(),
                    spec.type(),
                    spec.required(),
                    example,
                    spec.limits(),
                    description,
                    spec.fields(),
                    spec.children(),
                    spec.at()));
        }

        Edit fields(List<ParamSpec> fields) {
            return of(new ParamSpec(
                    spec.name(),
                    spec.type(),
                    spec.required(),
                    spec.example(),
                    spec.limits(),
                    spec.description(),
                    fields,
                    spec.children(),
                    spec.at()));
        }

        Edit children(Children children) {
            return of(new ParamSpec(
                    spec.name(),
                    spec.type(),
                    spec.required(),
                    spec.example(),
                    spec.limits(),
                    spec.description(),
                    spec.fields(),
                    children,
                    spec.at()));
        }
    }
}
