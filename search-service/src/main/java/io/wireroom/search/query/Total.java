package io.wireroom.search.query;

/**
 * How many hits there are.
 *
 * @param value the number
 * @param exact false when there are at least so many
 */
public record Total(long value, boolean exact) {}
