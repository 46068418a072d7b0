package dev.topaz.resolve;

import dev.topaz.model.FieldType;
import dev.topaz.spec.ParamSpec;

/** A documented parameter whose type is decided and whose names are not. */
record TypedParam(ParamSpec param, FieldType type) {}
