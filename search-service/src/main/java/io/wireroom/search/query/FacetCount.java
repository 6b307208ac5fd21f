package io.wireroom.search.query;

/**
 * How many hits have a value.
 *
 * @param id what the facet's filter takes
 * @param name as shown
 * @param count hits, each article once
 */
public record FacetCount(String id, String name, long count) {}
