/** How bytes travel: one small interface, and behind it HTTP/1.1 over sockets of our own, in the thread of the caller. */
@NullMarked
package dev.topaz.runtime.http;

import org.jspecify.annotations.NullMarked;
