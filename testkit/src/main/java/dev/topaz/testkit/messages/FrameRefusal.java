package dev.topaz.testkit.messages;

/** Why the platform refuses a frame. */
record Refused(int status, String phrase) {
    static final Refused TOKEN = new Refused(401, "token is invalid");
    static final Refused MESSAGE = new Refused(500, "the message was not accepted");
}
