/** What a fleet shares on Redis: the quota of an app, what the platform said about it, and the sessions of its sellers. */
@NullMarked
package dev.topaz.redis;

import org.jspecify.annotations.NullMarked;
