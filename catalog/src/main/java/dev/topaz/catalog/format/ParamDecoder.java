package dev.topaz.catalog.format;

import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Reads what {@link ParamEncoder} writes, and collects the paths of the marked parameters. */
final class ParamDecoder {
    private final FactsInput in;
    private final Set<String> fromClasses = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    ParamDecoder(FactsInput in) {
        this.in = in;
    }

    Set<String> fromClasses() {
        return fromClasses;
    }

    Set<String> ids() {
        return ids;
    }

    List<ParamSpec> params(String path) throws IOException {
        int count = in.count();
        List<ParamSpec> params = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            params.add(param(path));
        }
        return params;
    }

    private ParamSpec param(String parent) throws IOException {
        long flags = ParamFlag.checked(in.number());
        String name = in.text();
        String type = in.text();
        String path = parent + "/" + name;
        if (ParamFlag.FROM_CLASS.isIn(flags)) {
            fromClasses.add(path);
        }
        if (ParamFlag.ID.isIn(flags)) {
            ids.add(path);
        }
        Limits limits = limits(flags);
        List<ParamSpec> fields = ParamFlag.FIELDS.isIn(flags) ? params(path) : List.of();
        Children children = ParamFlag.UNDOCUMENTED_FIELDS.isIn(flags) ? Children.UNDOCUMENTED : Children.DOCUMENTED;
        boolean required = ParamFlag.REQUIRED.isIn(flags);
        return new ParamSpec(name, type, required, "", limits, "", fields, children, Location.NONE);
    }

    private Limits limits(long flags) throws IOException {
        return new Limits(
                limit(flags, ParamFlag.MAX_LENGTH),
                limit(flags, ParamFlag.MAX_LIST_SIZE),
                limit(flags, ParamFlag.MIN_VALUE),
                limit(flags, ParamFlag.MAX_VALUE),
                ParamFlag.DEFAULT.isIn(flags) ? in.text() : "");
    }

    private OptionalLong limit(long flags, ParamFlag flag) throws IOException {
        return flag.isIn(flags) ? OptionalLong.of(in.signed()) : OptionalLong.empty();
    }
}
