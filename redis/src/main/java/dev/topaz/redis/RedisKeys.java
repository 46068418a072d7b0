package dev.topaz.redis;

/**
 * The names of the keys in Redis. In a cluster, all that a script reads is on one node: the names of what belongs together have
 * the same part in braces.
 */
record RedisKeys(String prefix) {
    /** The ban of an app. */
    String ban(String appKey) {
        return name("ban", appKey);
    }

    /** The ban of one of its APIs. */
    String ban(String appKey, String apiName) {
        return name("ban", appKey) + ":" + apiName;
    }

    /** The bucket of an app. */
    String quota(String appKey) {
        return name("quota", appKey);
    }

    /** The bucket of one of its APIs. */
    String quota(String appKey, String apiName) {
        return name("quota", appKey) + ":" + apiName;
    }

    /** The token of an account. */
    String token(String appKey, String account) {
        return name("token", appKey + ":" + account);
    }

    /** A message that was handled: each a part of its own, so that the messages of an app lie on all nodes. */
    String message(String appKey, String messageKey) {
        return name("message", appKey + ":" + messageKey);
    }

    private String name(String kind, String together) {
        return prefix + ":" + kind + ":{" + together + "}";
    }
}
