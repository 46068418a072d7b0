package dev.topaz.testkit.messages;

/** One group of one app. */
record GroupKey(String appKey, String group) {}
