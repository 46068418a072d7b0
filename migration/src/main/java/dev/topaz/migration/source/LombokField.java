package dev.topaz.migration.source;

import com.sun.source.tree.ModifiersTree;

/**
 * A field of a class with annotations of Lombok.
 *
 * @param type as it is written
 * @param isFinal whether it, or an annotation of the class, says so
 * @param isSet whether the declaration has a value
 */
record LombokField(
        String name, String type, ModifiersTree modifiers, boolean isStatic, boolean isFinal, boolean isSet) {
    /** Returns the name as it is in the middle of a method's name. */
    String capitalized() {
        return Character.toTitleCase(name.charAt(0)) + name.substring(1);
    }

    /** Returns the name of the getter: {@code isPaid} for {@code boolean paid}, and for {@code boolean isPaid} too. */
    String getter() {
        if (!type.equals("boolean")) {
            return "get" + capitalized();
        }
        return startsWithIs() ? name : "is" + capitalized();
    }

    /** Returns the name of the setter. */
    String setter() {
        boolean is = type.equals("boolean") && startsWithIs();
        return "set" + (is ? name.substring(2) : capitalized());
    }

    private boolean startsWithIs() {
        return name.matches("is[^a-z].*");
    }

    /**
     * Returns a statement that sets the field to the parameter of its name.
     *
     * @param owner what has the field, with the dot
     */
    String assigned(String owner) {
        return owner + name + " = " + name + ";";
    }

    /** Returns the field as the parameter of a method. */
    String parameter() {
        return type + " " + name;
    }
}
