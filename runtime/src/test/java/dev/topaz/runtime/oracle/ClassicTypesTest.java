package dev.topaz.runtime.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.runtime.ApiException;
import dev.topaz.runtime.StringUtils;
import java.io.IOException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small types that code calls under the official names, against the official ones. */
class ClassicTypesTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", " ", "\t\n", "\u3000", "a", " a ", "12", "-12", "-", "--1", "1.5", "１２", "a,b", ",a,,b,", " a b ",
                "淘宝,天猫"
            })
    void textsAreJudgedAndSplitAsTheOfficialClassDoes(String text) {
        assertEquals(official().isEmpty(text), StringUtils.isEmpty(text));
        assertEquals(official().isNumeric(text), StringUtils.isNumeric(text));
        assertEquals(official().isDigits(text), StringUtils.isDigits(text));
        assertEquals(official().areNotEmpty(text), StringUtils.areNotEmpty(text));
        assertEquals(official().areNotEmpty("a", text), StringUtils.areNotEmpty("a", text));
        assertArrayEquals(official().splitBy(text, ','), StringUtils.split(text, ','));
        for (String separators : new String[] {",", ", ", "b", null}) {
            assertArrayEquals(official().splitBy(text, separators), StringUtils.split(text, separators));
        }
    }

    /** The official class has static methods alone, and the same simple name. */
    private static OfficialTexts official() {
        return new OfficialTexts();
    }

    private static final class OfficialTexts {
        boolean isEmpty(String text) {
            return com.taobao.api.internal.util.StringUtils.isEmpty(text);
        }

        boolean isNumeric(Object value) {
            return com.taobao.api.internal.util.StringUtils.isNumeric(value);
        }

        boolean isDigits(String text) {
            return com.taobao.api.internal.util.StringUtils.isDigits(text);
        }

        boolean areNotEmpty(String... texts) {
            return com.taobao.api.internal.util.StringUtils.areNotEmpty(texts);
        }

        String[] splitBy(String text, char separator) {
            return com.taobao.api.internal.util.StringUtils.split(text, separator);
        }

        String[] splitBy(String text, String separators) {
            return com.taobao.api.internal.util.StringUtils.split(text, separators);
        }
    }

    @Test
    void valuesAreJoinedAndDatesWrittenAsTheOfficialClassDoes() throws IOException {
        for (List<?> values : List.of(List.of(), List.of(1), List.of("a", 2L), Arrays.asList("a", null, "b"))) {
            assertEquals(com.taobao.api.internal.util.StringUtils.join(values, ","), StringUtils.join(values, ","));
            StringBuilder ours = new StringBuilder("x");
            StringUtils.join((Appendable) ours, values, ";");
            StringBuilder theirs = new StringBuilder("x");
            com.taobao.api.internal.util.StringUtils.join((Appendable) theirs, values, ";");
            assertEquals(theirs.toString(), ours.toString());
        }
        for (long time : new long[] {0, 951_782_400_000L, 1_700_000_000_123L}) {
            Date date = new Date(time);
            assertEquals(
                    com.taobao.api.internal.util.StringUtils.formatDateTime(date), StringUtils.formatDateTime(date));
            assertEquals(
                    com.taobao.api.internal.util.StringUtils.formatDateTime(date, "yyyyMMdd"),
                    StringUtils.formatDateTime(date, "yyyyMMdd"));
        }
    }

    @Test
    void exceptionsSayWhatTheOfficialOnesSay() {
        Exception cause = new IllegalStateException("down");
        same(new com.taobao.api.ApiException(), new ApiException());
        same(new com.taobao.api.ApiException("alone"), new ApiException("alone"));
        same(new com.taobao.api.ApiException(cause), new ApiException(cause));
        same(new com.taobao.api.ApiException("15", "Remote"), new ApiException("15", "Remote"));
        same(
                new com.taobao.api.ApiException("15", "Remote", "isv.x", "wrong"),
                new ApiException("15", "Remote", "isv.x", "wrong"));
    }

    private static void same(com.taobao.api.ApiException theirs, ApiException ours) {
        assertEquals(theirs.getMessage(), ours.getMessage());
        assertEquals(theirs.getCause(), ours.getCause());
        assertEquals(theirs.getErrCode(), ours.getErrCode());
        assertEquals(theirs.getErrMsg(), ours.getErrMsg());
        assertEquals(theirs.getSubErrCode(), ours.getSubErrCode());
        assertEquals(theirs.getSubErrMsg(), ours.getSubErrMsg());
    }
}
