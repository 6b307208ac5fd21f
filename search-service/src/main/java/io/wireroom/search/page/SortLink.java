package io.wireroom.search.page;

/** An order that can be chosen, or is. */
public record SortLink(String name, String href, boolean chosen) {}
