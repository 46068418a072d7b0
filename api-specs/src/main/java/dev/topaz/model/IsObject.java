package dev.topaz.model;

/** Tells objects from everything else. */
enum IsObject implements FieldType.Cases<Boolean> {
    OF_TYPE;

    @Override
    public Boolean scalar(ValueKind kind) {
        return false;
    }

    @Override
    public Boolean file() {
        return false;
    }

    @Override
    public Boolean nested(String className) {
        return true;
    }

    @Override
    public Boolean listOf(FieldType element) {
        return false;
    }
}
