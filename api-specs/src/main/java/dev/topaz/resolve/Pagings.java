package dev.topaz.resolve;

import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldPath;
import dev.topaz.model.Paging;
import dev.topaz.model.Shape;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds how the answers of an API are paged, where that is not ambiguous:
 *
 * <ol>
 *   <li>One parameter at the top of the request is the number of a page, or a cursor: see {@link PageRole}. Where there is none, one
 *       field of the one object at the top that has such fields.
 *   <li>The answer has one outermost list: the only list at its top, or else in the only object there, and so on. An object that
 *       speaks of an error does not count.
 *   <li>The end is known: a total, a mark that there is another page, or the next cursor, at the top or in an object around the list.
 *       A total that a parameter must ask for is not in every answer and does not count.
 *   <li>The first page has number 1, unless the default, the minimum or the description of the parameter says 0. A
 *       {@code page_index} must say which.
 * </ol>
 */
final class Pagings {
    private static final Pattern FROM_ZERO = Pattern.compile("从\\s*0|0\\s*开始|start(s|ing)? (from|with|at) 0");
    private static final Pattern FROM_ONE = Pattern.compile("从\\s*1|从第一|1\\s*开始|默认[^0-9]{0,4}1(?!\\d)");
    /** Totals of something else: of this page, of pages, of money; and those that not every page has. */
    private static final Pattern NOT_OF_ITEMS = Pattern.compile("本页|当前页|总页|页数|金额|每页|第一页|不可用|仅在|只有|为空|非总");
    /** Says of a parameter that the total is only there when it is asked for. */
    private static final Pattern ASKS_FOR_TOTAL = Pattern.compile("是否(?:需要|返回|查询|统计|计算|包含|要)[^，。,.]{0,4}总");
    /** Says of a total of items how to get that of pages: "divided by the size of a page, it gives the number of pages". */
    private static final Pattern DIVIDED = Pattern.compile("除以[^，。,.]{0,4}页[^，。,.]{0,4}可?得[^，。]*");

    private final Optional<Field> object;
    private final List<ParamSpec> documented;
    private final Side response;

    /** @param documented the parameters among which that of the page is, in the object if there is one */
    private Pagings(Optional<Field> object, List<ParamSpec> documented, Side response) {
        this.object = object;
        this.documented = documented;
        this.response = response;
    }

    static Optional<Paging> of(ApiSpec api, Side request, Side response) {
        List<Field> top = current(request.shape());
        if (choosesPage(top)) {
            return new Pagings(Optional.empty(), api.request(), response).find(top);
        }
        List<Field> objects = request.shape().members().stream()
                .filter(field -> field.type().isObject() && !field.isDeprecated())
                .filter(field -> shape(field, request)
                        .filter(shape -> choosesPage(current(shape)))
                        .isPresent())
                .toList();
        return objects.size() == 1 ? inObject(objects.get(0), api, request, response) : Optional.empty();
    }

    private static Optional<Paging> inObject(Field object, ApiSpec api, Side request, Side response) {
        List<ParamSpec> fields = api.request().stream()
                .filter(param -> param.name().equals(object.wireName()))
                .flatMap(param -> param.fields().stream())
                .toList();
        return shape(object, request)
                .flatMap(shape -> new Pagings(Optional.of(object), fields, response).find(current(shape)));
    }

    private static List<Field> current(Shape shape) {
        return shape.members().stream()
                .filter(field -> field.encoding() == Encoding.PLAIN && !field.isDeprecated())
                .toList();
    }

    private static boolean choosesPage(List<Field> params) {
        return Stream.of(PageRole.NUMBER, PageRole.CURSOR)
                .anyMatch(role -> role.among(params).findAny().isPresent());
    }

    private Optional<Paging> find(List<Field> params) {
        List<Field> cursors = PageRole.CURSOR.among(params).toList();
        List<Field> numbers = PageRole.NUMBER.among(params).toList();
        List<Field> pages = Stream.concat(numbers.stream(), cursors.stream()).toList();
        if (pages.size() != 1) {
            return Optional.empty();
        }
        Field page = pages.get(0);
        return list(response.shape(), List.of())
                .flatMap(items -> numbers.isEmpty() ? byCursor(page, items, params) : byNumber(page, items, params));
    }

    private Optional<Paging> byNumber(Field page, FieldPath items, List<Field> params) {
        Optional<FieldPath> total =
                around(items, PageRole.TOTAL).filter(this::isOfItems).filter(path -> !asksForTotal(params));
        Optional<FieldPath> hasNext = around(items, PageRole.HAS_NEXT);
        Optional<Field> useHasNext =
                PageRole.USE_HAS_NEXT.among(params).findFirst().filter(param -> hasNext.isPresent());
        OptionalLong first = param(page).map(Pagings::first).orElse(OptionalLong.empty());
        if (first.isEmpty() || (total.isEmpty() && hasNext.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(paging(page, first.getAsLong(), params, items)
                .with(new Paging.End(total, hasNext, Optional.empty(), useHasNext)));
    }

    private Optional<Paging> byCursor(Field page, FieldPath items, List<Field> params) {
        return around(items, PageRole.NEXT_CURSOR)
                .map(next -> paging(page, 1, params, items)
                        .with(new Paging.End(
                                Optional.empty(),
                                around(items, PageRole.HAS_NEXT),
                                Optional.of(next),
                                Optional.empty())));
    }

    /** All but the end. */
    private record Begun(
            Optional<Field> object, Field page, long first, Optional<Field> size, long usualSize, Paging.Items items) {
        Paging with(Paging.End end) {
            return new Paging(object, page, first, size, usualSize, items, end);
        }
    }

    private Begun paging(Field page, long first, List<Field> params, FieldPath items) {
        Optional<Field> size = PageRole.SIZE.among(params).findFirst();
        long usual = size.flatMap(this::param)
                .map(param -> number(param.limits().defaultValue()))
                .orElse(OptionalLong.empty())
                .orElse(0);
        return new Begun(object, page, first, size, usual, new Paging.Items(items, response.className()));
    }

    /** An object may have its fields from another one of its type. */
    private Optional<ParamSpec> param(Field field) {
        return documented.stream()
                .filter(param -> param.name().equals(field.wireName()))
                .findFirst();
    }

    private static OptionalLong first(ParamSpec page) {
        OptionalLong usual = number(page.limits().defaultValue());
        boolean zero = FROM_ZERO.matcher(page.description()).find();
        boolean one = FROM_ONE.matcher(page.description()).find();
        if (usual.isPresent() && usual.getAsLong() <= 1) {
            return usual;
        }
        if (page.limits().minValue().isPresent() && page.limits().minValue().getAsLong() <= 1) {
            return page.limits().minValue();
        }
        if (zero != one) {
            return OptionalLong.of(zero ? 0 : 1);
        }
        boolean isIndex = page.name().replace("_", "").equalsIgnoreCase("pageindex");
        return zero || isIndex ? OptionalLong.empty() : OptionalLong.of(1);
    }

    private static OptionalLong number(String text) {
        return text.matches("[0-9]{1,9}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** Returns the nearest field with this role in the objects around the list; empty if one of them has two. */
    private Optional<FieldPath> around(FieldPath items, PageRole role) {
        for (int depth = items.steps().size() - 1; depth >= 0; depth--) {
            List<Field> holders = items.steps().subList(0, depth);
            Shape shape = depth == 0
                    ? response.shape()
                    : shape(holders.get(depth - 1), response).orElse(response.shape());
            List<Field> found = role.among(shape.onTheWire()).toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(path(holders, found.get(0))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean asksForTotal(List<Field> params) {
        return PageRole.WANT_TOTAL.among(params).findAny().isPresent()
                || documented.stream()
                        .anyMatch(param ->
                                ASKS_FOR_TOTAL.matcher(param.description()).find());
    }

    private boolean isOfItems(FieldPath total) {
        String description = DIVIDED.matcher(total.last().doc().text()).replaceAll("");
        return !NOT_OF_ITEMS.matcher(description).find();
    }

    private static Optional<Shape> shape(Field object, Side side) {
        return object.type()
                .nestedClass()
                .flatMap(name -> side.structs().stream()
                        .filter(struct -> struct.className().equals(name))
                        .findFirst())
                .map(Struct::shape);
    }

    private static FieldPath path(List<Field> holders, Field field) {
        List<Field> steps = new ArrayList<>(holders);
        steps.add(field);
        return new FieldPath(steps);
    }

    /** Returns the one outermost list. What the document calls obsolete is not walked. */
    private Optional<FieldPath> list(Shape shape, List<Field> holders) {
        List<Field> current = shape.onTheWire().stream()
                .filter(field -> !field.isDeprecated())
                .toList();
        List<Field> lists = current.stream()
                .filter(field -> field.type().singleElement().isPresent())
                .toList();
        if (lists.size() == 1) {
            return Optional.of(path(holders, lists.get(0)));
        }
        return lists.isEmpty() ? listInObject(current, holders) : Optional.empty();
    }

    private Optional<FieldPath> listInObject(List<Field> fields, List<Field> holders) {
        List<Field> objects = fields.stream()
                .filter(field -> field.type().nestedClass().isPresent())
                .filter(field -> !StatusRole.isOfDetails(field.wireName()))
                .toList();
        if (objects.size() != 1 || holders.contains(objects.get(0))) {
            return Optional.empty();
        }
        List<Field> path = path(holders, objects.get(0)).steps();
        return shape(objects.get(0), response).flatMap(inner -> list(inner, path));
    }
}
