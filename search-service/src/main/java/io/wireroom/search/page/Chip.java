package io.wireroom.search.page;

/**
 * A filter that is on.
 *
 * @param kind which filter
 * @param name of the value
 * @param href the search without it
 */
public record Chip(String kind, String name, String href) {}
