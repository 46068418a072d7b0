/** A fake message channel for tests: publishes messages, checks clients, records confirmations, makes trouble. */
@NullMarked
package dev.topaz.testkit.messages;

import org.jspecify.annotations.NullMarked;
