package dev.topaz.explorer.web;

/**
 * A message that the page wants published.
 *
 * @param content JSON
 */
record PublishOrder(String topic, String content) {}
