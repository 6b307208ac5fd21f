package io.wireroom.search.page;

import org.jspecify.annotations.Nullable;

/**
 * A line of a table: what it is and its value.
 *
 * @param href where the value leads; null when nowhere
 */
public record Fact(String name, String value, @Nullable String href) {}
