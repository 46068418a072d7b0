package dev.topaz.explorer.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * A Chinese text as it is typed in Latin letters: by initials, by syllables, or by a mixture of both. A character with several
 * readings fits each of them.
 *
 * <pre>{@code
 * Pinyin.of("订单查询").contains("ddcx");      // true
 * Pinyin.of("订单查询").contains("dingdan");   // true
 * Pinyin.of("重置密码").contains("czmm");      // true, and so is "zzmm"
 * }</pre>
 */
final class Pinyin {
    private static final HanyuPinyinOutputFormat FORMAT = format();
    private static final Map<Character, List<String>> READINGS = new ConcurrentHashMap<>();

    /** The readings of each character; a Latin letter or digit reads as itself, everything else is left out. */
    private final List<List<String>> characters;

    private Pinyin(List<List<String>> characters) {
        this.characters = characters;
    }

    static Pinyin of(String text) {
        List<List<String>> characters = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            List<String> readings = READINGS.computeIfAbsent(text.charAt(i), Pinyin::readings);
            if (!readings.isEmpty()) {
                characters.add(readings);
            }
        }
        return new Pinyin(List.copyOf(characters));
    }

    /** Returns whether these letters are typed for a part of the text; never for fewer than two letters. */
    boolean contains(String letters) {
        if (letters.length() < 2) {
            return false;
        }
        for (int start = 0; start < characters.size(); start++) {
            if (fits(start, letters.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first reading of all characters in one word, which sorts as a dictionary does; empty without a character. */
    String sortKey() {
        StringBuilder key = new StringBuilder();
        characters.forEach(readings -> key.append(readings.get(0)).append(' '));
        return key.toString();
    }

    /** Returns whether the text fits; its last syllable may be incomplete. */
    private boolean fits(int at, String letters) {
        if (letters.isEmpty()) {
            return true;
        }
        return at < characters.size()
                && characters.get(at).stream()
                        .anyMatch(reading -> reading.startsWith(letters)
                                || (letters.startsWith(reading) && fits(at + 1, letters.substring(reading.length())))
                                || (letters.charAt(0) == reading.charAt(0) && fits(at + 1, letters.substring(1))));
    }

    private static List<String> readings(char c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) ? List.of(String.valueOf(Character.toLowerCase(c))) : List.of();
        }
        try {
            String[] found = PinyinHelper.toHanyuPinyinStringArray(c, FORMAT);
            return found == null ? List.of() : Arrays.stream(found).distinct().toList();
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException("the format of readings is wrong", e);
        }
    }

    private static HanyuPinyinOutputFormat format() {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }
}
