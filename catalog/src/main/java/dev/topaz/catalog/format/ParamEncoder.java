package dev.topaz.catalog.format;

import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Writes the facts of parameters, depth first.
 *
 * @param out where to
 * @param fromClasses the paths of parameters that no document lists
 * @param ids the paths of the id fields of a message
 */
record ParamEncoder(FactsOutput out, Set<String> fromClasses, Set<String> ids) {
    void params(List<ParamSpec> params, String path) {
        out.number(params.size());
        params.forEach(param -> param(param, path + "/" + param.name()));
    }

    private void param(ParamSpec param, String path) {
        out.raw(head(param, path));
        Limits limits = param.limits();
        limit(limits.maxLength());
        limit(limits.maxListSize());
        limit(limits.minValue());
        limit(limits.maxValue());
        if (!limits.defaultValue().isEmpty()) {
            out.text(limits.defaultValue());
        }
        if (!param.fields().isEmpty()) {
            params(param.fields(), path);
        }
    }

    /** Returns flags, name and type: what repeats between APIs. */
    byte[] head(ParamSpec param, String path) {
        FactsOutput head = new FactsOutput();
        Limits limits = param.limits();
        head.number(ParamFlag.REQUIRED.when(param.required())
                | ParamFlag.MAX_LENGTH.when(limits.maxLength().isPresent())
                | ParamFlag.MAX_LIST_SIZE.when(limits.maxListSize().isPresent())
                | ParamFlag.MIN_VALUE.when(limits.minValue().isPresent())
                | ParamFlag.MAX_VALUE.when(limits.maxValue().isPresent())
                | ParamFlag.DEFAULT.when(!limits.defaultValue().isEmpty())
                | ParamFlag.UNDOCUMENTED_FIELDS.when(param.children() == Children.UNDOCUMENTED)
                | ParamFlag.FIELDS.when(!param.fields().isEmpty())
                | ParamFlag.FROM_CLASS.when(fromClasses.contains(path))
                | ParamFlag.ID.when(ids.contains(path)));
        head.text(param.name());
        head.text(param.type());
        return head.toBytes();
    }

    private void limit(OptionalLong limit) {
        limit.ifPresent(out::signed);
    }
}
