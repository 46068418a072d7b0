package dev.topaz.generate.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javapoet.ClassName;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    private static final ClassName DATE = ClassName.get(Date.class);
    private static final String MARKED_DATE = "java.util" + Marks.IN_PACKAGE + "Date";

    private final FileNames names = new FileNames("shop", Set.of());

    @Test
    void answersAnewWhereAScopeBeginsOrEnds() {
        names.enter("Order", List.of("Line"));
        assertWritten("Date");
        names.enter("Line", List.of("Date"));
        assertWritten("java.util.Date");
        names.leave();
        assertWritten("Date");
        assertEquals(List.of("java.util.Date"), names.imports());
    }

    @Test
    void takesNoClassForTheOneOfTheFileWhoseNameIsAsLong() {
        names.enter("Order", List.of());

        assertEquals("Other", names.of(ClassName.get("mall", "Other")));
        assertEquals("Order", names.of(ClassName.get("shop", "Order")));
        assertEquals("mall.Order", names.of(ClassName.get("mall", "Order")));
        assertEquals(List.of("mall.Other"), names.imports());
    }

    private void assertWritten(String expected) {
        assertEquals(expected, names.of(DATE));
        assertEquals(expected, names.of(MARKED_DATE));
    }
}
