package dev.topaz.testkit.messages;

/** Why the platform refuses a frame. */
record FrameRefusal(int status, String phrase) {
    static final FrameRefusal TOKEN = new FrameRefusal(401, "token is invalid");
    static final FrameRefusal MESSAGE = new FrameRefusal(500, "the message was not accepted");
}
