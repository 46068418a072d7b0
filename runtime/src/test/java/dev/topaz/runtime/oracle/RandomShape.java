package dev.topaz.runtime.oracle;

import dev.topaz.runtime.oracle.Shape.Kind;
import dev.topaz.runtime.oracle.Shape.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Documents of APIs that nobody ever wrote. */
final class RandomShape {
    private static final List<String> NAMES = List.of(
            "tid",
            "title",
            "num_iid",
            "Created",
            "is_ok",
            "price.yuan",
            "a-b",
            "item2",
            "modifiedTime",
            "total_results",
            "x",
            "_y",
            "nick",
            "result",
            "data",
            "status",
            "list",
            "string",
            "number",
            "success");
    /** Names that an error has too. */
    private static final List<String> ERROR_NAMES = List.of("code", "msg", "sub_code", "sub_msg");

    private final Random random;
    private int types;

    RandomShape(Random random) {
        this.random = random;
    }

    Shape response(String name) {
        Shape response = new Shape(name);
        List<Shape> open = new ArrayList<>();
        fill(response, open, 0);
        return response;
    }

    private void fill(Shape shape, List<Shape> open, int depth) {
        List<String> names = new ArrayList<>(NAMES);
        if (random.nextInt(8) == 0) {
            names.addAll(ERROR_NAMES);
        }
        Collections.shuffle(names, random);
        int size = 1 + random.nextInt(8);
        for (int i = 0; i < size; i++) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            Shape type = kind == Kind.OBJECT ? type(open, depth) : null;
            boolean isObject = kind == Kind.OBJECT && type != null;
            Kind possible = kind == Kind.OBJECT && type == null ? Kind.TEXT : kind;
            String item = random.nextInt(3) == 0 ? possible.nameInList : null;
            shape.add(new Slot("p" + i, names.get(i), possible, item, isObject ? type : null));
        }
    }

    private Shape type(List<Shape> open, int depth) {
        if (!open.isEmpty() && random.nextInt(5) == 0) {
            // A type that holds itself.
            return open.get(random.nextInt(open.size()));
        }
        if (depth > 2) {
            return null;
        }
        Shape type = new Shape("T" + types++);
        open.add(type);
        fill(type, open, depth + 1);
        open.remove(type);
        return type;
    }
}
