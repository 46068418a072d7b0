package dev.topaz.difftests;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Children;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Session;
import dev.topaz.spec.ValueForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
            params.add(at, RandomParam.scalar(RandomParam.newName(random), random));
        }
    },
    ADD_OBJECT {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            String name = RandomParam.newName(random);
            params.add(at, RandomParam.object(name, "Type" + name + (random.nextBoolean() ? "" : "[]"), random));
        }
    },
    /** A second object of a type, which may contradict the first. */
    ADD_OF_SAME_TYPE {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            if (old.fields().isEmpty()) {
                params.add(at, RandomParam.object(RandomParam.newName(random), "Type", random));
                return;
            }
            List<ParamSpec> fields = new ArrayList<>(old.fields());
            RETYPE.on(fields, random.nextInt(fields.size()), random);
            params.add(
                    random.nextInt(params.size()),
                    ParamEdit.of(old)
                            .name(RandomParam.newName(random))
                            .fields(fields)
                            .spec());
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
                ParamEdit namesake = ParamEdit.of(old).name(name).optional().fields(List.of());
                params.add(at, (telling ? namesake : namesake.type("String").limits(Limits.NONE)).spec());
            }
        }
    },
    RENAME {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            params.set(
                    at,
                    ParamEdit.of(params.get(at))
                            .name(RandomParam.newName(random))
                            .spec());
        }
    },
    RESPELL {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            if (params.stream().noneMatch(param -> param.name().equals(camel(old.name())))) {
                params.set(at, ParamEdit.of(old).name(camel(old.name())).spec());
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
                    params.set(other, ParamEdit.of(target).fields(fields).spec());
                    return;
                }
            }
            params.add(RandomParam.object("wrapper", "Wrapper", random));
        }
    },
    RETYPE {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            params.set(
                    at,
                    ParamEdit.of(params.get(at))
                            .type(RandomParam.type(random))
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
            params.set(at, ParamEdit.of(old).type(type).limits(Limits.NONE).spec());
        }
    },
    /** Plain text becomes an object. */
    MAKE_OBJECT {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            params.set(at, RandomParam.object(params.get(at).name(), "Made" + random.nextInt(9), random));
        }
    },
    /** The page leaves the fields out, or shows them. */
    FORGET_FIELDS {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            boolean list = random.nextInt(4) == 0;
            params.set(
                    at,
                    ParamEdit.of(params.get(at))
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
                    ParamEdit.of(params.get(at))
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
                params.set(at, ParamEdit.of(old).type("Other" + old.type()).spec());
            }
        }
    },
    REQUIRED {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            ParamSpec old = params.get(at);
            params.set(
                    at,
                    (old.required()
                                    ? ParamEdit.of(old).optional()
                                    : ParamEdit.of(old).required())
                            .spec());
        }
    },
    /** A limit that fits the type, or one that says nothing of it. */
    LIMIT {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            params.set(
                    at,
                    ParamEdit.of(params.get(at))
                            .limits(RandomParam.limits(params.get(at), random))
                            .spec());
        }
    },
    DEFAULT {
        @Override
        void on(List<ParamSpec> params, int at, Random random) {
            Limits old = params.get(at).limits();
            params.set(
                    at,
                    ParamEdit.of(params.get(at))
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
                    ParamEdit.of(old)
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
                errors.add(new ErrorSpec(
                        "isv." + RandomParam.newName(random), "what it means", "what to do", Location.NONE));
            }
            return api(spec, spec.session(), errors);
        }
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
            copy.set(
                    at,
                    ParamEdit.of(param).fields(mutate(param.fields(), random)).spec());
        } else {
            on(copy, at, random);
        }
        return copy;
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
}
