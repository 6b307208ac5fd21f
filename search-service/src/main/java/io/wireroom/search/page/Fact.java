package io.wireroom.search.page;

import org.jspecify.annotations.Nullable;

/**
 * A line of a table: what it is and its value.
 *
 * @param name empty when it is the same as that of the line before
 * @param href where the value leads; null when nowhere
 */
public record Fact(String name, String value, @Nullable String href) {}
