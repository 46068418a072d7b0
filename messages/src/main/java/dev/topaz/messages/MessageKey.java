package dev.topaz.messages;

/** Identifies a message: its group and its id. */
final class MessageKey {
    private final String group;
    private final long id;

    MessageKey(String group, long id) {
        this.group = group;
        this.id = id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageKey && ((MessageKey) other).id == id && ((MessageKey) other).group.equals(group);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id) * 31 + group.hashCode();
    }

    @Override
    public String toString() {
        return group + '/' + id;
    }
}
