/** Callbacks: requests that the platform sends to the server of an app. Says whether they are what the platform signed. */
@NullMarked
package dev.topaz.runtime.callback;

import org.jspecify.annotations.NullMarked;
