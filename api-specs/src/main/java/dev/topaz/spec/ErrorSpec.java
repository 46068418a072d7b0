package dev.topaz.spec;

/**
 * One row of the error table of a page.
 *
 * @param code the sub code, such as {@code isv.invalid-parameter}
 * @param remedy the column 解决方案; empty when the page gives none
 */
public record ErrorSpec(String code, String description, String remedy, Location at) {
    /** The same row without the place it was read from. */
    public ErrorSpec withoutLocations() {
        return new ErrorSpec(code, description, remedy, Location.NONE);
    }
}
