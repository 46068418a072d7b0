package dev.topaz.messages.frame;

/** The ids in front of the headers of a frame. */
final class HeaderId {
    static final int END = 0;
    static final int CUSTOM = 1;
    static final int STATUS = 2;
    static final int STATUS_PHRASE = 3;
    static final int FLAG = 4;
    static final int TOKEN = 5;

    private HeaderId() {}
}
