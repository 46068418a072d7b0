package dev.topaz.redis;

/**
 * The names of the keys in Redis. In a cluster, all that a script reads is on one node: the names of what belongs together have
 * the same part in braces.
 */
record RedisKeys(String prefix) {
    /** Returns the key of the ban of an app. */
    String ban(String appKey) {
        return name("ban", appKey);
    }

    /** Returns the key of the ban of one of its APIs. */
    String ban(String appKey, String apiName) {
        return name("ban", appKey) + ":" + apiName;
    }

    /** Returns the key of the bucket of an app. */
    String quota(String appKey) {
        return name("quota", appKey);
    }

    /** Returns the key of the bucket of one of its APIs. */
    String quota(String appKey, String apiName) {
        return name("quota", appKey) + ":" + apiName;
    }

    /** Returns the key of the token of an account. */
    String token(String appKey, String account) {
        return name("token", appKey + ":" + account);
    }

    /**
     * Returns the key of a message that was handled. Each message has a hash tag of its own, so that the messages of an app lie on all
     * nodes.
     */
    String message(String appKey, String messageKey) {
        return name("message", appKey + ":" + messageKey);
    }

    private String name(String kind, String together) {
        return prefix + ":" + kind + ":{" + together + "}";
    }
}
