package dev.topaz.resolve;

import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldPath;
import dev.topaz.model.FieldType;
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
 *   <li>One parameter at the top of the request is the number of a page, or a cursor: see {@link PageRole}.
 *   <li>The answer has one outermost list: the only list at its top, or else in the only object there, and so on.
 *   <li>The end is known: a total, a mark that there is another page, or the next cursor, at the top or in an object around the list.
 *   <li>The first page has number 1, unless the default, the minimum or the description of the parameter says 0. A
 *       {@code page_index} must say which.
 * </ol>
 */
final class Pagings {
    private static final Pattern FROM_ZERO = Pattern.compile("从\\s*0|0\\s*开始|start(s|ing)? (from|with|at) 0");
    private static final Pattern FROM_ONE = Pattern.compile("从\\s*1|从第一|1\\s*开始|默认[^0-9]{0,4}1(?!\\d)");
    /** Totals of something else: of this page, of pages, of money. */
    private static final Pattern NOT_OF_ITEMS = Pattern.compile("本页|当前页|总页|页数|金额|每页");

    private final ApiSpec api;
    private final Side response;

    private Pagings(ApiSpec api, Side response) {
        this.api = api;
        this.response = response;
    }

    static Optional<Paging> of(ApiSpec api, Side request, Side response) {
        return new Pagings(api, response)
                .find(request.shape().members().stream()
                        .filter(field -> field.encoding() == Encoding.PLAIN && !field.isDeprecated())
                        .toList());
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
        Optional<FieldPath> total = around(items, PageRole.TOTAL).filter(this::isOfItems);
        Optional<FieldPath> hasNext = around(items, PageRole.HAS_NEXT);
        Optional<Field> useHasNext =
                PageRole.USE_HAS_NEXT.among(params).findFirst().filter(param -> hasNext.isPresent());
        OptionalLong first = first(param(page.wireName()));
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
    private record Begun(Field page, long first, Optional<Field> size, long usualSize, FieldPath items) {
        Paging with(Paging.End end) {
            FieldType element = ((FieldType.ListOf) items.last().type()).element();
            return new Paging(page, first, size, usualSize, items, element, end);
        }
    }

    private Begun paging(Field page, long first, List<Field> params, FieldPath items) {
        Optional<Field> size = PageRole.SIZE.among(params).findFirst();
        long usual = size.map(field -> number(param(field.wireName()).limits().defaultValue()))
                .orElse(OptionalLong.empty())
                .orElse(0);
        return new Begun(page, first, size, usual, items);
    }

    private ParamSpec param(String wireName) {
        return api.request().stream()
                .filter(param -> param.name().equals(wireName))
                .findFirst()
                .orElseThrow();
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
                    : shape(holders.get(depth - 1)).orElse(response.shape());
            List<Field> found = role.among(shape.onTheWire()).toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(path(holders, found.get(0))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isOfItems(FieldPath total) {
        return !NOT_OF_ITEMS.matcher(total.last().doc().text()).find();
    }

    private Optional<Shape> shape(Field object) {
        return object.type()
                .nestedClass()
                .flatMap(name -> response.structs().stream()
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
                .toList();
        if (objects.size() != 1 || holders.contains(objects.get(0))) {
            return Optional.empty();
        }
        List<Field> path = path(holders, objects.get(0)).steps();
        return shape(objects.get(0)).flatMap(inner -> list(inner, path));
    }
}
