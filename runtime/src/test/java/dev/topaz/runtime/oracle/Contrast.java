package dev.topaz.runtime.oracle;

import com.taobao.api.TaobaoResponse;
import dev.topaz.runtime.oracle.Official.Form;
import dev.topaz.runtime.oracle.Outcome.Ending;
import dev.topaz.runtime.oracle.Places.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One answer and what both sides made of it.
 *
 * @param why why no answer is to be had out of it, as {@link Ideal} says; empty when there is one
 */
record Contrast(Shape shape, Form form, String body, Places places, String why, Outcome official, Outcome ours) {
    /** A value that the two sides give differently; null where a side has none. */
    record Value(Contrast answer, String path, Optional<Place> place, Object official, Object ours) {}

    static Contrast of(Shape shape, Class<? extends TaobaoResponse> type, Form form, String api, String body) {
        return of(shape, type, form, api, body.getBytes(StandardCharsets.UTF_8));
    }

    static Contrast of(Shape shape, Class<? extends TaobaoResponse> type, Form form, String api, byte[] bytes) {
        // What the official client hands to its parser.
        String body = new String(bytes, StandardCharsets.UTF_8);
        return new Contrast(
                shape,
                form,
                body,
                Places.of(shape, api, body),
                Ideal.of(shape, api, bytes).failure(),
                Official.of(shape, type, form, body),
                Ours.of(shape, api, bytes));
    }

    /** Where our decoder breaks its promise; empty when it does not. */
    List<String> betweenOursAndIdeal(Outcome ideal) {
        List<String> broken = new ArrayList<>();
        if (ideal.ending() != ours.ending()) {
            broken.add("promised " + ideal + ", read " + ours);
        } else if (!ideal.values().keySet().equals(ours.values().keySet())) {
            broken.add("promised " + ideal.values() + ", read " + ours.values());
        } else {
            ideal.values().forEach((path, value) -> {
                Object read = ours.values().get(path);
                boolean isKept = value instanceof Ideal.Structure structure
                        ? structure.isWrittenAs(read)
                        : Objects.equals(value, read);
                if (!isKept) {
                    broken.add(path + ": promised " + value + ", read " + read);
                }
            });
        }
        return broken;
    }

    /** The named reasons why the two sides differ; what no reason explains is added to {@code unexplained}. */
    Set<Difference> explain(Set<String> unexplained) {
        Set<Difference> found = EnumSet.noneOf(Difference.class);
        if (official.ending() != ours.ending()) {
            Difference.ofAnswer(this)
                    .ifPresentOrElse(found::add, () -> unexplained.add(official.ending() + " became " + ours.ending()));
            return found;
        }
        Optional<Difference> ofAll =
                official.values().equals(ours.values()) ? Optional.empty() : Difference.ofAnswer(this);
        if (ofAll.isPresent()) {
            return EnumSet.of(ofAll.get());
        }
        for (String path : different()) {
            Value value = value(path);
            Difference.ofValue(value)
                    .or(() -> ofListAround(path))
                    .ifPresentOrElse(
                            found::add,
                            () -> unexplained.add(path + ": official " + value.official() + ", ours " + value.ours()));
        }
        return found;
    }

    boolean bothRead() {
        return official.ending() != Ending.FAILED && ours.ending() != Ending.FAILED;
    }

    private Set<String> different() {
        Set<String> paths = new TreeSet<>(official.values().keySet());
        paths.addAll(ours.values().keySet());
        paths.removeIf(path -> official.values().containsKey(path)
                && ours.values().containsKey(path)
                && Objects.equals(official.values().get(path), ours.values().get(path)));
        return paths;
    }

    /** What holds for a list or an object holds for what is in it. */
    private Optional<Difference> ofListAround(String path) {
        for (String outer = path; !outer.isEmpty(); ) {
            int end = Math.max(outer.lastIndexOf('['), outer.lastIndexOf('.'));
            outer = end < 0 ? "" : outer.substring(0, end);
            for (String each : new String[] {outer + ".#", outer}) {
                Optional<Difference> difference = outer.isEmpty() ? Optional.empty() : Difference.ofValue(value(each));
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }

    private Value value(String path) {
        return new Value(
                this,
                path,
                places.at(path),
                official.values().get(path),
                ours.values().get(path));
    }
}
