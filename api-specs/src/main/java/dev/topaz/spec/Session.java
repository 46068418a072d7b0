package dev.topaz.spec;

/** What the authorisation label of a page says about the session key of a call. */
public enum Session {
    /** 需要授权: the call needs the session of an authorised user. */
    REQUIRED,
    /** 可选授权: the call takes a session and does without. */
    OPTIONAL,
    /** 不需用户授权: the call takes no session. */
    NONE,
    /** The source of the document does not say. */
    UNKNOWN
}
