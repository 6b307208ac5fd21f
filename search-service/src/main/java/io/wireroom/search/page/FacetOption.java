package io.wireroom.search.page;

/**
 * One value of a facet.
 *
 * @param href the search with this value chosen, or without it when it is
 * @param share of the largest count of its group, in per cent
 */
public record FacetOption(String name, long count, String href, boolean chosen, int share) {}
