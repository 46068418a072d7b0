package dev.topaz.explorer;

import dev.topaz.explorer.saved.RequestFolder;
import java.util.Optional;

/**
 * How the page is served.
 *
 * @param port 0 for any that is free
 * @param requests where requests are kept; empty to keep none
 */
record PageSettings(int port, Optional<RequestFolder> requests) {}
