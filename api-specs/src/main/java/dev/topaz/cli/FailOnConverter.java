package dev.topaz.cli;

import dev.topaz.tool.FailOn;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code breaks-source}. */
final class FailOnConverter implements ITypeConverter<FailOn> {
    @Override
    public FailOn convert(String value) {
        try {
            return FailOn.of(value);
        } catch (IllegalArgumentException e) {
            TypeConversionException refused = new TypeConversionException(e.getMessage());
            refused.initCause(e);
            throw refused;
        }
    }
}
