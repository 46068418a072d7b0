package dev.topaz.resolve;

import dev.topaz.model.BusinessStatus;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Shape;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.TypeWord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the second envelope of an answer: where a document says that the answer itself tells success from failure.
 *
 * <ol>
 *   <li>The flag is a {@code Boolean} or a text with one of the names of {@link StatusRole#FLAG}. It stands at the top of the answer, or
 *       in the one object at the top that has such a field. A flag at the top comes first; objects in lists have none, because each
 *       speaks of one item; of two objects with a flag, neither is chosen.
 *   <li>A flag that the document calls obsolete is passed over, and so is one whose description does not speak of success, but of
 *       failure, which may be the opposite of its name, or of another question, such as whether a code is usable.
 *   <li>Code, message and remedy are the fields beside the flag with the names of the other roles.
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
        Shape top = response.shape();
        Optional<Field> envelope = holder.flatMap(param -> field(top, param));
        Shape shape = envelope.flatMap(this::shapeOf).orElse(top);
        return flag(beside)
                .flatMap(flag -> field(shape, flag))
                .map(flag -> new BusinessStatus(
                        envelope,
                        flag,
                        StatusRole.CODE.among(beside).flatMap(code -> field(shape, code)),
                        StatusRole.MESSAGE.among(beside).flatMap(message -> field(shape, message)),
                        StatusRole.REMEDY.among(beside).flatMap(remedy -> field(shape, remedy))));
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
