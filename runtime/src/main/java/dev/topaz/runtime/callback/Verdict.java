package dev.topaz.runtime.callback;

/** What the check of a callback came to: a {@link Callback} that the platform signed, or a {@link Refusal}. */
public sealed interface Verdict permits Callback, Refusal {}
