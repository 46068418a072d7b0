package dev.topaz.resolve;

import dev.topaz.model.BusinessStatus;
import dev.topaz.model.Field;
import dev.topaz.model.FieldPath;
import dev.topaz.model.FieldType;
import dev.topaz.model.Shape;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.TypeWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the second envelope of an answer: where a document says that the answer itself tells success from failure.
 *
 * <ol>
 *   <li>The flag is a {@code Boolean} or a text with one of the names of {@link StatusRole#FLAG}. It stands at the top of the answer, or
 *       in the one object at the top that has such a field. A flag at the top comes first; objects in lists have none, because each
 *       speaks of one item; of two objects with a flag, neither is chosen.
 *   <li>A flag that the document calls obsolete is passed over, and so is one whose description does not speak of success, but of
 *       failure, which may be the opposite of its name, or of another question, such as whether a code is usable.
 *   <li>Code, message and remedy are the fields beside the flag with the names of the other roles; of those that are not there, the
 *       fields of the one object beside the flag that is named after errors, such as {@code error_info} or {@code result_code}.
 * </ol>
 *
 * <p>The names decide, so a spec with descriptions and one of the catalogue, which has none, give the same.
 */
final class BusinessStatuses {
    private static final Pattern OBSOLETE = Pattern.compile("废弃|已下线|deprecated", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_ANOTHER_MATTER =
            Pattern.compile("异常|失败|错误|fail|error|是否(可用|存在|有效|可以|支持|需要|允许)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_SUCCESS = Pattern.compile("成功|succ|true|正常", Pattern.CASE_INSENSITIVE);

    private final Side response;

    private BusinessStatuses(Side response) {
        this.response = response;
    }

    /** Returns the second envelope; empty where the document has none for certain. */
    static Optional<BusinessStatus> of(List<ParamSpec> params, Side response) {
        BusinessStatuses statuses = new BusinessStatuses(response);
        return flag(params).isPresent() ? statuses.status(Optional.empty(), params) : statuses.inObject(params);
    }

    private Optional<BusinessStatus> inObject(List<ParamSpec> params) {
        List<ParamSpec> holders = params.stream()
                .filter(param -> TypeWord.parse(param.type()).listDepth() == 0)
                .filter(param -> flag(param.fields()).isPresent())
                .toList();
        return holders.size() == 1
                ? status(Optional.of(holders.get(0)), holders.get(0).fields())
                : Optional.empty();
    }

    private Optional<BusinessStatus> status(Optional<ParamSpec> holder, List<ParamSpec> beside) {
        List<ParamSpec> around = holder.stream().toList();
        Optional<ParamSpec> details = details(beside);
        return flag(beside)
                .flatMap(flag -> path(around, flag))
                .map(flag -> new BusinessStatus(
                        flag,
                        told(StatusRole.CODE, around, beside, details),
                        told(StatusRole.MESSAGE, around, beside, details),
                        told(StatusRole.REMEDY, around, beside, details)));
    }

    /** Returns the field with this role: beside the flag, or else in the object with the details. */
    private Optional<FieldPath> told(
            StatusRole role, List<ParamSpec> around, List<ParamSpec> beside, Optional<ParamSpec> details) {
        return role.among(beside)
                .flatMap(field -> path(around, field))
                .or(() -> details.flatMap(object ->
                        role.among(object.fields()).flatMap(field -> path(with(around, object), field))));
    }

    /** Returns the one object with a name that speaks of an error; of two, neither is chosen. */
    private static Optional<ParamSpec> details(List<ParamSpec> beside) {
        List<ParamSpec> objects = beside.stream()
                .filter(param -> !param.fields().isEmpty())
                .filter(param -> TypeWord.parse(param.type()).listDepth() == 0)
                .filter(param -> StatusRole.isOfDetails(param.name()))
                .toList();
        return objects.size() == 1 ? Optional.of(objects.get(0)) : Optional.empty();
    }

    private static Optional<ParamSpec> flag(List<ParamSpec> fields) {
        return StatusRole.FLAG.among(
                fields.stream().filter(field -> isPlain(field.description())).toList());
    }

    private static boolean isPlain(String description) {
        boolean meansAnother = OF_ANOTHER_MATTER.matcher(description).find()
                && !OF_SUCCESS.matcher(description).find();
        return !meansAnother && !OBSOLETE.matcher(description).find();
    }

    private static List<ParamSpec> with(List<ParamSpec> around, ParamSpec param) {
        return Stream.concat(around.stream(), Stream.of(param)).toList();
    }

    /** Returns the fields of the classes that parameters became. */
    private Optional<FieldPath> path(List<ParamSpec> around, ParamSpec param) {
        List<Field> steps = new ArrayList<>();
        Optional<Shape> shape = Optional.of(response.shape());
        for (ParamSpec step : with(around, param)) {
            Optional<Field> field = shape.flatMap(fields -> field(fields, step));
            field.ifPresent(steps::add);
            shape = field.flatMap(this::shapeOf);
        }
        return steps.size() == around.size() + 1 ? Optional.of(new FieldPath(steps)) : Optional.empty();
    }

    private static Optional<Field> field(Shape shape, ParamSpec param) {
        return shape.onTheWire().stream()
                .filter(field -> field.wireName().equals(param.name()))
                .findFirst();
    }

    private Optional<Shape> shapeOf(Field object) {
        return response.structs().stream()
                .filter(struct -> object.type().equals(new FieldType.Nested(struct.className())))
                .map(Struct::shape)
                .findFirst();
    }
}
