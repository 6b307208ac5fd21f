package io.wireroom.search.page;

/** A line of a table: what it is and its value. */
public record Fact(String name, String value) {}
