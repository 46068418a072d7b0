package dev.topaz.processor.resolve;

import dev.topaz.processor.model.FieldType;
import dev.topaz.spec.ParamSpec;

/** A documented parameter whose type is decided and whose names are not. */
record Slot(ParamSpec param, FieldType type) {}
