package dev.topaz.catalog.build;

/**
 * The type of a setter or getter of an official class.
 *
 * @param name the name of the class, or of a list's elements, such as {@code Long} or {@code domain.Trade}
 */
record SdkType(String name, boolean isList) {
    private static final String LIST = "List<";

    static SdkType parse(String type) {
        return type.startsWith(LIST)
                ? new SdkType(type.substring(LIST.length(), type.length() - 1), true)
                : new SdkType(type, false);
    }

    /** Returns the name without package and outer class. */
    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns the type as Java code writes it, with simple names. */
    String inJava() {
        return isList ? LIST + simpleName() + ">" : simpleName();
    }
}
